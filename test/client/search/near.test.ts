import { describe, expect, it } from "vitest";
import { nearest } from "../../../src/client/search/near.ts";

const tags = ["DNS", "Database", "Data loss", "Load balancer", "TLS"].map((label) => ({ label }));
const near = (query: string): string[] => nearest(query, tags).map(({ label }) => label);

describe("nearest(query, values)", () => {
  it("finds a label with a letter wrong, and one that holds the word", () => {
    expect(near("databse timeouts")[0]).toBe("Database");
    expect(near("balancer")).toEqual(["Load balancer"]);
  });

  it("finds none for what resembles none", () => {
    expect(near("xyzzy")).toEqual([]);
    expect(near("")).toEqual([]);
  });
});
