import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from "@mantine/core";

/** Glass of a lagoon: the only colour of the page; pictures bring the others. */
const glass: MantineColorsTuple = [
  "#e9f7f9", "#d3eef2", "#a5dbe4", "#76c8d6", "#4fb5c8", "#2b99af", "#147a91", "#0f667b", "#0d5365", "#0a3d4b",
];

/** Greys without a tint, so that they do not change how a picture looks. */
const gray: MantineColorsTuple = [
  "#f7f7f7", "#efefef", "#e4e4e4", "#d6d6d6", "#bcbcbc", "#8f8f8f", "#6b6b6b", "#4d4d4d", "#333333", "#1f1f1f",
];

const dark: MantineColorsTuple = [
  "#e6e6e6", "#c4c4c4", "#a3a3a3", "#7d7d7d", "#4a4a4a", "#383838", "#2b2b2b", "#212121", "#1a1a1a", "#121212",
];

export const theme = createTheme({
  primaryColor: "glass",
  primaryShade: { light: 7, dark: 4 },
  colors: { glass, gray, dark },
  fontFamily: "var(--sm-font)",
  fontFamilyMonospace: "var(--sm-mono)",
  headings: { fontFamily: "var(--sm-font)", fontWeight: "620" },
  defaultRadius: "md",
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    // a dialog's head is no banner of the page
    ModalHeader: { defaultProps: { component: "div" } },
    DrawerHeader: { defaultProps: { component: "div" } },
    // a menu belongs to the landmark of its button, and has items only
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
  },
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    const primary = (input.color ?? "glass") === "glass";
    if (input.color === "red") return { ...colors, ...warning(input.variant) };
    return input.variant === "filled" && primary ? { ...colors, color: "var(--sm-on-accent)" } : colors;
  },
});

/** What deletes or stops, in a red that can be read on every ground. */
function warning(variant: string): Partial<ReturnType<typeof defaultVariantColorsResolver>> {
  if (variant === "filled") return { background: "var(--sm-bad)", hover: "var(--sm-bad)", color: "var(--sm-card)" };
  if (variant === "outline") return { color: "var(--sm-bad)", border: "1px solid var(--sm-bad)" };
  return { color: "var(--sm-bad)" };
}

/** Mantine's own variables where its defaults are too faint to read (AA asks for 4.5 to 1). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "var(--sm-page)",
    "--mantine-color-text": "var(--sm-ink)",
    "--mantine-color-dimmed": "var(--sm-ink-soft)",
    "--mantine-color-placeholder": "var(--sm-ink-soft)",
    "--mantine-color-error": "var(--sm-bad)",
    "--mantine-color-red-6": "var(--sm-bad)", // of menus, which ask no resolver
  },
  dark: {
    "--mantine-color-body": "var(--sm-page)",
    "--mantine-color-text": "var(--sm-ink)",
    "--mantine-color-dimmed": "var(--sm-ink-soft)",
    "--mantine-color-placeholder": "var(--sm-ink-soft)",
    "--mantine-color-error": "var(--sm-bad)",
    "--mantine-color-red-6": "var(--sm-bad)", // of menus, which ask no resolver
  },
});
