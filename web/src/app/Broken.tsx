import { Button, Center } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { currentLanguage } from "./i18n";
import { appWords } from "./words";

/** Catches what a page throws, so that the bar and the other pages stay usable. */
export class Broken extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const words = appWords[currentLanguage()];
    return (
      <Center mih="60vh" p="md" ta="center" role="alert">
        <div>
          <h1>{words.brokenPage}</h1>
          <p>{words.brokenBody}</p>
          <p>
            <code>{error.message}</code>
          </p>
          <Button onClick={() => window.location.reload()}>{words.reload}</Button>
        </div>
      </Center>
    );
  }
}
