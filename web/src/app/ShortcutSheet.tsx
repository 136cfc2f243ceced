import { Modal } from "@mantine/core";
import { Fragment } from "react";
import { modName } from "./hotkeys";
import { useLanguage } from "./i18n";
import { SHORTCUTS, type Shortcut } from "./shortcuts";
import classes from "./shortcuts.module.css";
import { appWords } from "./words";

/** `?`: all keys of all pages. */
export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const language = useLanguage();
  const words = appWords[language];
  return (
    <Modal opened onClose={onClose} size={960} title={words.shortcuts} closeButtonProps={{ "aria-label": words.close }}>
      <div className={classes.columns}>
        {SHORTCUTS.map((group) => (
          <section key={group.title.en} className={classes.group}>
            <h3>{group.title[language]}</h3>
            <dl>
              {group.shortcuts.map((shortcut) => (
                <div key={shortcut.en} className={classes.line}>
                  <dt>{shortcut[language]}</dt>
                  <dd>
                    <Keys shortcut={shortcut} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

function Keys({ shortcut }: { shortcut: Shortcut }) {
  return shortcut.keys.map((chord, i) => (
    <Fragment key={chord}>
      {i > 0 && " / "}
      {chord.split(/[+ ]/).map((key) => (
        <kbd key={key} className="sm-kbd">
          {key === "Mod" ? modName() : key}
        </kbd>
      ))}
    </Fragment>
  ));
}
