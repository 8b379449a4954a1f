import { describe, expect, it } from "vitest";
import { orderOf, readState, toggle, writeState } from "../../../src/client/search/state.ts";

describe("readState(address)", () => {
  it("reads a query, several values of one facet, and an order", () => {
    const state = readState("?q=+kube-proxy+&f.tag=dns&f.tag=bgp&f.severity=SEV1&sort=duration");
    expect(state.query).toBe("kube-proxy");
    expect([...(state.chosen.get("tag") ?? [])]).toEqual(["dns", "bgp"]);
    expect([...state.chosen.keys()]).toEqual(["severity", "tag"]);
    expect(orderOf(state)).toBe("duration");
  });

  it("leaves out what it does not know", () => {
    const state = readState("?f.colour=red&sort=luck&f.tag=&utm=1");
    expect(writeState(state)).toBe("");
    expect(orderOf(state)).toBe("date");
  });

  it("reads what was written", () => {
    const address = "q=a+%26+b&f.tag=c%2B%2B&f.author=Jo+O%27Neil&sort=severity";
    expect(writeState(readState(`?${address}`))).toBe(address);
  });
});

describe("toggle(state, name, value)", () => {
  it("chooses a value, and lets go of it again", () => {
    const chosen = toggle(readState("?q=x"), "tag", "dns");
    expect(writeState(chosen)).toBe("q=x&f.tag=dns");
    expect(writeState(toggle(chosen, "tag", "dns"))).toBe("q=x");
  });
});

describe("orderOf(state)", () => {
  it("puts relevance first where there are words, and never without", () => {
    expect(orderOf(readState("?q=x"))).toBe("relevance");
    expect(orderOf(readState("?sort=relevance"))).toBe("date");
  });
});
