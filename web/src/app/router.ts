/** The one door to the router: pages import from here, so that it can be changed in one place. */
export { Link, useLocation, useRoute, useSearch } from "wouter";
export { navigate } from "wouter/use-browser-location";
