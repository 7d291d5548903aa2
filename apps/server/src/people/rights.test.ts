import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRightsHouse } from "./rights-house.ts";
import { type MatrixHouse, rightsMatrix, routesOf, unaskedActions } from "./rights-matrix.ts";
import { ROUTE_RIGHTS } from "./rights-table.ts";

let opened: Awaited<ReturnType<typeof openRightsHouse>>;
beforeAll(async () => {
  opened = await openRightsHouse();
});
afterAll(() => opened.close());

describe("the matrix of rights", () => {
  it("has every route that the product describes, and no other", () => {
    const described = routesOf(opened.house.app).filter((route) => route !== "GET /api/openapi.json");
    expect(Object.keys(ROUTE_RIGHTS).sort()).toEqual(described);
  });

  it("asks for every action of the table of rights but two, which have tests of their own", () => {
    expect(unaskedActions()).toEqual(["see-embargoed", "backup"]);
  });

  // All of it: npm run rights.
  it("finds no leak in every third route where something is changed", async () => {
    const changing = routesOf(opened.house.app).filter((route, n) => !route.startsWith("GET") && n % 3 === 0);
    const { cells, leaks } = await rightsMatrix(opened.house, changing);
    expect(leaks).toEqual([]);
    expect(cells.length).toBe(changing.length * 21);
  });

  it("finds a door that stands open, and one that is missing in its table", async () => {
    const open = { inject: async () => ({ statusCode: 200 }) } as unknown as FastifyInstance;
    const house: MatrixHouse = { ...opened.house, app: open };
    const { leaks } = await rightsMatrix(house, ["POST /api/people", "GET /api/frame", "GET /api/new"]);
    expect(leaks.filter((c) => c.route === "POST /api/people")).toHaveLength(18);
    expect(leaks.filter((c) => c.route === "GET /api/frame").map((c) => c.role)).toEqual([
      "nobody",
      "nobody",
      "nobody",
    ]);
    expect(leaks.filter((c) => c.route === "GET /api/new")).toHaveLength(21);
  });
});
