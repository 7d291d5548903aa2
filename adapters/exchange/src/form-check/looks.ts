import { child, childrenOf, isOn, valOf, type XmlElement } from "./xml-tree.ts";

/** How a run of text looks, as far as it is stated; what is not stated is inherited. */
export interface RunLook {
  readonly font: string | undefined;
  /** In half points. */
  readonly size: number | undefined;
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly underline: boolean | undefined;
  readonly caps: boolean | undefined;
  readonly hidden: boolean | undefined;
  readonly colour: string | undefined;
  readonly raised: string | undefined;
}

/** How a paragraph stands; twips, and line as Word counts it. */
export interface ParagraphLook {
  readonly align: string | undefined;
  readonly firstLine: number | undefined;
  readonly left: number | undefined;
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly line: number | undefined;
  readonly lineRule: string | undefined;
  readonly contextual: boolean | undefined;
  readonly ruled: boolean | undefined;
}

/** Later statements win over earlier ones. */
export function merged<T extends object>(base: T, over: T): T {
  const stated = Object.entries(over).filter(([, value]) => value !== undefined);
  return { ...base, ...(Object.fromEntries(stated) as Partial<T>) };
}

const numeric = (text: string | undefined) => (text === undefined || text === "" ? undefined : Number(text));

/** The font of a run, by name or by the theme; Vietnamese letters take `hAnsi`, then `ascii`. */
function fontOf(fonts: XmlElement | undefined, theme: Theme): string | undefined {
  if (!fonts) return undefined;
  const { hAnsi, ascii, cs, hAnsiTheme, asciiTheme } = fonts.attributes;
  const named = (name: string | undefined) =>
    name === undefined ? undefined : theme[name.startsWith("major") ? "major" : "minor"];
  return named(hAnsiTheme) ?? hAnsi ?? named(asciiTheme) ?? ascii ?? cs;
}

export interface Theme {
  readonly major: string | undefined;
  readonly minor: string | undefined;
}

export function runLook(rPr: XmlElement | undefined, theme: Theme): RunLook {
  const underline = valOf(child(rPr, "u"));
  return {
    font: fontOf(child(rPr, "rFonts"), theme),
    size: numeric(valOf(child(rPr, "sz"))),
    bold: isOn(child(rPr, "b")),
    italic: isOn(child(rPr, "i")),
    underline: underline === undefined ? undefined : underline !== "none",
    caps: isOn(child(rPr, "caps")),
    hidden: isOn(child(rPr, "vanish")),
    colour: valOf(child(rPr, "color")),
    raised: valOf(child(rPr, "vertAlign")),
  };
}

export function paragraphLook(pPr: XmlElement | undefined): ParagraphLook {
  const spacing = child(pPr, "spacing")?.attributes;
  const indent = child(pPr, "ind")?.attributes;
  const borders = child(pPr, "pBdr");
  const drawn = ["top", "bottom"].some((side) => {
    const value = valOf(child(borders, side));
    return value !== undefined && value !== "none" && value !== "nil";
  });
  const hanging = numeric(indent?.hanging);
  return {
    // Older files set the page number in a frame, which has its own place.
    align: child(pPr, "framePr")?.attributes.xAlign ?? valOf(child(pPr, "jc")),
    firstLine: hanging === undefined ? numeric(indent?.firstLine) : -hanging,
    left: numeric(indent?.left ?? indent?.start),
    before: numeric(spacing?.before),
    after: numeric(spacing?.after),
    line: numeric(spacing?.line),
    lineRule: spacing?.lineRule,
    contextual: isOn(child(pPr, "contextualSpacing")),
    ruled: borders ? drawn : undefined,
  };
}

/** Resolves a style with everything it is based on. */
export interface Styles {
  paragraph(id: string | undefined): { readonly run: RunLook; readonly paragraph: ParagraphLook };
  character(id: string | undefined): RunLook;
  readonly theme: Theme;
}

/** Styles with their chains of `basedOn` over the document's defaults; a circle in the chain ends it. */
export function stylesOf(styles: XmlElement | undefined, theme: Theme): Styles {
  const byId = new Map(childrenOf(styles, "style").map((style) => [style.attributes.styleId ?? "", style]));
  const fallback = childrenOf(styles, "style").find(
    (style) => style.attributes.type === "paragraph" && isOnText(style.attributes.default),
  );
  const defaults = child(styles, "docDefaults");
  const base = {
    run: runLook(child(child(defaults, "rPrDefault"), "rPr"), theme),
    paragraph: paragraphLook(child(child(defaults, "pPrDefault"), "pPr")),
  };
  const chainOf = (id: string | undefined): readonly XmlElement[] => {
    const chain: XmlElement[] = [];
    for (let style = byId.get(id ?? ""); style && !chain.includes(style); ) {
      chain.unshift(style);
      style = byId.get(valOf(child(style, "basedOn")) ?? "");
    }
    return chain;
  };
  const known = new Map<string, ReturnType<Styles["paragraph"]>>();
  return {
    theme,
    paragraph: (id) => {
      const key = id ?? fallback?.attributes.styleId ?? "";
      const found = known.get(key);
      if (found) return found;
      const made = chainOf(key).reduce(
        (look, style) => ({
          run: merged(look.run, runLook(child(style, "rPr"), theme)),
          paragraph: merged(look.paragraph, paragraphLook(child(style, "pPr"))),
        }),
        base,
      );
      known.set(key, made);
      return made;
    },
    character: (id) =>
      chainOf(id).reduce((look, style) => merged(look, runLook(child(style, "rPr"), theme)), runLook(undefined, theme)),
  };
}

const isOnText = (text: string | undefined) => text === "1" || text === "true" || text === "on";

/** Fonts that styles name by their part in the theme. */
export function themeOf(theme: XmlElement | undefined): Theme {
  const fonts = child(child(theme, "themeElements"), "fontScheme");
  const latin = (kind: string) => child(child(fonts, kind), "latin")?.attributes.typeface;
  return { major: latin("majorFont"), minor: latin("minorFont") };
}
