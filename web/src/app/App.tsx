import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect } from "react";
import { queryClient } from "../api/queryClient";
import { Toasts } from "../ui/toast";
import { LiveRegion } from "./announce";
import { Gate } from "./Gate";
import { localeOf, useLanguage } from "./i18n";
import { nonce } from "./nonce";
import { cssVariables, theme } from "./theme";

const schemes = localStorageColorSchemeManager({ key: "smalto-theme" });

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
      getStyleNonce={nonce}
    >
      <QueryClientProvider client={queryClient}>
        <DocumentLanguage />
        <Gate />
        <Toasts />
        <LiveRegion />
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** The document says in which language it is, for readers and for hyphenation. */
function DocumentLanguage() {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = localeOf(language);
  }, [language]);
  return null;
}
