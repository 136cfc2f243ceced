import type { LucideIcon } from "lucide-react";
import { Brush, ChartColumn, Columns2, Contact, Images, KeyRound, LibraryBig, Settings } from "lucide-react";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";

export interface PageRoute {
  path: string;
  /** Its name in app/words.ts. */
  name: "create" | "gallery" | "compare" | "library" | "memory" | "keys" | "usage" | "settings";
  icon: LucideIcon;
  /** Where it stands: beside the logo, or in the menu of the account. */
  place: "bar" | "account";
  /** The key after `g`. */
  goKey: string;
  Page: LazyExoticComponent<ComponentType>;
}

export const ROUTES: PageRoute[] = [
  { path: "/", name: "create", icon: Brush, place: "bar", goKey: "c", Page: lazy(() => import("../create/CreatePage")) },
  { path: "/gallery", name: "gallery", icon: Images, place: "bar", goKey: "g", Page: lazy(() => import("../gallery/GalleryPage")) },
  { path: "/compare", name: "compare", icon: Columns2, place: "bar", goKey: "x", Page: lazy(() => import("../compare/ComparePage")) },
  { path: "/library", name: "library", icon: LibraryBig, place: "bar", goKey: "l", Page: lazy(() => import("../library/LibraryPage")) },
  { path: "/memory", name: "memory", icon: Contact, place: "bar", goKey: "m", Page: lazy(() => import("../memory/MemoryPage")) },
  { path: "/keys", name: "keys", icon: KeyRound, place: "account", goKey: "k", Page: lazy(() => import("../account/KeysPage")) },
  { path: "/usage", name: "usage", icon: ChartColumn, place: "account", goKey: "u", Page: lazy(() => import("../account/UsagePage")) },
  { path: "/settings", name: "settings", icon: Settings, place: "account", goKey: "s", Page: lazy(() => import("../account/SettingsPage")) },
];

export const LoginPage = lazy(() => import("../account/LoginPage"));
export const SetupPage = lazy(() => import("../account/SetupPage"));
