import { Readable } from "node:stream";
import { routes } from "@hoatieu/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Context } from "../context.ts";
import { languageOf } from "../http/errors.ts";
import { download, fileAnswer } from "../http/file-routes.ts";
import { permit } from "../permission.ts";
import { dayAsked } from "../views/ask.ts";
import { projectsCsv, projectsTemplate, projectsWorkbook } from "./projects-sheet.ts";

/** The context of one request, through the eyes of who asks. */
type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Context;

/** Files of projects: every statement as CSV and Excel, and the template to fill in; a filled one comes back as an import. */
export function projectFileRoutes(server: FastifyInstance, contextOf: ContextOf): void {
  const { params, query } = routes.projects;
  const file = (summary: string, operationId: string, type: "csv" | "xlsx") => ({
    schema: { operationId, summary, params, querystring: query, response: fileAnswer(type) },
  });
  const asked = (request: FastifyRequest, reply: FastifyReply) => {
    const context = contextOf(request, reply);
    const { territory } = request.params as z.output<typeof params>;
    permit(context.actor, "read", { kind: "figures", territory });
    const day = dayAsked((request.query as z.output<typeof query>).asof, context.today());
    return { provider: context.provider, territory, day, language: languageOf(request) };
  };
  server.get(
    "/api/:territory/projects.csv",
    file("Every statement of the projects, in the columns of projects.csv", "projects_csv", "csv"),
    async (request, reply) => {
      const { provider, territory, day } = asked(request, reply);
      const lines = await projectsCsv(provider, territory, day);
      return download(reply, "csv", `du-an-${territory}-${day}`).send(Readable.from(lines));
    },
  );
  server.get(
    "/api/:territory/projects.xlsx",
    file("Every statement of the projects as a workbook", "projects_xlsx", "xlsx"),
    async (request, reply) => {
      const { provider, territory, day, language } = asked(request, reply);
      const bytes = await projectsWorkbook(provider, territory, day, language);
      return download(reply, "xlsx", `du-an-${territory}-${day}`).send(bytes);
    },
  );
  server.get(
    "/api/:territory/projects-template.xlsx",
    file("The sheet of projects to fill in: disbursement, group, codes, owners, decisions", "projectsTemplate", "xlsx"),
    async (request, reply) => {
      const { provider, territory, day, language } = asked(request, reply);
      const bytes = await projectsTemplate(provider, territory, day, language);
      return download(reply, "xlsx", `mau-du-an-${territory}`).send(bytes);
    },
  );
}
