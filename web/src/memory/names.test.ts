import { expect, it } from "vitest";
import { faultOf, nameFrom, tidied } from "./names";

it("takes letters of any script, and the @ that people type", () => {
  expect(tidied(" @rusty ")).toBe("rusty");
  for (const name of ["rusty", "@狐狸", "Ünal_2", "a-b"]) expect(faultOf(name, [], null)).toBe(null);
  for (const name of ["", "2cats", "a b", "a".repeat(33), "-a"]) expect(faultOf(name, [], null)).toBe("bad");
});

it("knows taken names in any case, but not its own", () => {
  expect(faultOf("Rusty", ["rusty"], null)).toBe("taken");
  expect(faultOf("Rusty", ["rusty"], "rusty")).toBe(null);
});

it("guesses a name that can be used", () => {
  expect(nameFrom("Rusty the fox (2).png")).toBe("Rusty-the-fox-2");
  expect(nameFrom("2024 狐狸.webp")).toBe("狐狸");
  expect(nameFrom("123.png")).toBe("");
});
