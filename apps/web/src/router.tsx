import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { Shell } from "./layout/shell.tsx";
import { Home } from "./pages/home.tsx";
import { NotFound, PageCrash } from "./pages/not-found.tsx";
import { checkSearch, readSearch, writeSearch } from "./view/address.ts";
import { keepToFrame } from "./view/foreign-frame.ts";

const root = createRootRoute({
  validateSearch: checkSearch,
  beforeLoad: ({ location, preload }) => {
    if (!preload) keepToFrame(location.pathname);
  },
  component: Outlet,
  notFoundComponent: NotFound,
});

const home = createRoute({ getParentRoute: () => root, path: "/", component: Home });

const territory = createRoute({ getParentRoute: () => root, path: "$territory", component: Shell });

const bridge = createRoute({
  getParentRoute: () => territory,
  path: "bridge",
  component: lazyRouteComponent(() => import("./pages/bridge/bridge-page.tsx"), "BridgePage"),
});
const start = createRoute({
  getParentRoute: () => territory,
  path: "/",
  component: lazyRouteComponent(() => import("./pages/bridge/bridge-page.tsx"), "BridgePage"),
});
const measure = createRoute({
  getParentRoute: () => territory,
  path: "measure",
  component: lazyRouteComponent(() => import("./pages/measure/measure-page.tsx"), "MeasurePage"),
});
const indicator = createRoute({
  getParentRoute: () => territory,
  path: "indicator/$code",
  component: lazyRouteComponent(() => import("./pages/indicator/indicator-page.tsx"), "IndicatorPage"),
});
const explain = createRoute({
  getParentRoute: () => territory,
  path: "explain",
  component: lazyRouteComponent(() => import("./pages/explain/explain-page.tsx"), "ExplainPage"),
});
const foresee = createRoute({
  getParentRoute: () => territory,
  path: "foresee",
  component: lazyRouteComponent(() => import("./pages/foresee/foresee-page.tsx"), "ForeseePage"),
});
const foreseeRecord = createRoute({
  getParentRoute: () => territory,
  path: "foresee/record",
  component: lazyRouteComponent(() => import("./pages/foresee/record-page.tsx"), "RecordPage"),
});
const foreseeScenario = createRoute({
  getParentRoute: () => territory,
  path: "foresee/scenario/$id",
  component: lazyRouteComponent(() => import("./pages/foresee/scenario-history-page.tsx"), "ScenarioHistoryPage"),
});
const decide = createRoute({
  getParentRoute: () => territory,
  path: "decide",
  component: lazyRouteComponent(() => import("./pages/decide/decide-page.tsx"), "DecidePage"),
});
/** The tasks' former address: the same filters, on the page that took its place. */
const directives = createRoute({
  getParentRoute: () => territory,
  path: "directives",
  beforeLoad: ({ params, search }) => {
    throw redirect({ to: `/${encodeURIComponent(params.territory)}/verify`, search: search as never, replace: true });
  },
});
const projects = createRoute({
  getParentRoute: () => territory,
  path: "decide/projects",
  component: lazyRouteComponent(() => import("./pages/projects/projects-page.tsx"), "ProjectsPage"),
});
const assign = createRoute({
  getParentRoute: () => territory,
  path: "assign",
  component: lazyRouteComponent(() => import("./pages/assign/assign-page.tsx"), "AssignPage"),
});
const verify = createRoute({
  getParentRoute: () => territory,
  path: "verify",
  component: lazyRouteComponent(() => import("./pages/verify/verify-page.tsx"), "VerifyPage"),
});
const chain = createRoute({
  getParentRoute: () => territory,
  path: "chain/$task",
  component: lazyRouteComponent(() => import("./pages/verify/chain-page.tsx"), "ChainPage"),
});
const brief = createRoute({
  getParentRoute: () => territory,
  path: "brief",
  component: lazyRouteComponent(() => import("./pages/brief/brief-page.tsx"), "BriefPage"),
});
const frozenBrief = createRoute({
  getParentRoute: () => territory,
  path: "brief/$id",
  component: lazyRouteComponent(() => import("./pages/brief/frozen-page.tsx"), "FrozenBriefPage"),
});
const data = createRoute({
  getParentRoute: () => territory,
  path: "data/$tab",
  component: lazyRouteComponent(() => import("./pages/data/data-page.tsx"), "DataPage"),
});
const dataStart = createRoute({
  getParentRoute: () => territory,
  path: "data",
  component: lazyRouteComponent(() => import("./pages/data/data-page.tsx"), "DataPage"),
});
const embed = createRoute({
  getParentRoute: () => root,
  path: "embed/indicator/$territory/$code",
  component: lazyRouteComponent(() => import("./pages/embed-page.tsx"), "EmbedPage"),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "sign-in",
  component: lazyRouteComponent(() => import("./pages/sign-in/sign-in-page.tsx"), "SignInPage"),
});
const first = createRoute({
  getParentRoute: () => root,
  path: "first-administrator",
  component: lazyRouteComponent(() => import("./pages/sign-in/first-page.tsx"), "FirstPage"),
});
const account = createRoute({
  getParentRoute: () => root,
  path: "account",
  component: lazyRouteComponent(() => import("./pages/people/account-page.tsx"), "AccountPage"),
});
const people = createRoute({
  getParentRoute: () => root,
  path: "people",
  component: lazyRouteComponent(() => import("./pages/people/people-page.tsx"), "PeoplePage"),
});

const tree = root.addChildren([
  home,
  signIn,
  first,
  account,
  people,
  embed,
  territory.addChildren([
    start,
    bridge,
    measure,
    indicator,
    explain,
    foresee,
    foreseeRecord,
    foreseeScenario,
    decide,
    projects,
    directives,
    assign,
    verify,
    chain,
    brief,
    frozenBrief,
    data,
    dataStart,
  ]),
]);

/** The pages and their addresses. Search values are plain text: `?period=2023&asof=2023-12-04`. */
export function makeRouter() {
  return createRouter({
    routeTree: tree,
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultPreload: "intent",
    scrollRestoration: true,
    defaultErrorComponent: PageCrash,
    defaultNotFoundComponent: NotFound,
  });
}
