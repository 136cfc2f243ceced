import { Button, Modal, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { call } from "../api/client";
import type { NewKey as Made } from "../api/types";
import { useLanguage, useWords } from "../app/i18n";
import { appWords } from "../app/words";
import { CopyButton } from "../ui/CopyButton";
import { ErrorNote } from "../ui/ErrorNote";
import { curlOf } from "./curl";
import classes from "./keys.module.css";
import { accountWords } from "./words";

interface Props {
  onMade: () => void;
  onClose: () => void;
}

/** Asks for a name, then shows the key: the one time. A stray click outside cannot close that. */
export function NewKey({ onMade, onClose }: Props) {
  const words = useWords(accountWords);
  const app = useWords(appWords);
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const make = useMutation({
    mutationFn: () => call<Made>("/api/keys", { json: { name: name.trim() } }),
    onSuccess: onMade,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim()) make.mutate();
  };
  const made = make.data;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={made ? words.keyMade : words.newKey}
      closeOnClickOutside={!made}
      closeOnEscape={!made}
      withCloseButton={!made}
      closeButtonProps={{ "aria-label": app.close }}
    >
      {made ? (
        <Shown made={made} onClose={onClose} />
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            {make.error && <ErrorNote error={make.error} />}
            <TextInput
              data-autofocus
              label={words.keyName}
              description={words.keyNameHint}
              value={name}
              maxLength={64}
              error={tried && !name.trim() && words.nameMissing}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" loading={make.isPending} className={classes.start}>
              {words.createKey}
            </Button>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

function Shown({ made, onClose }: { made: Made; onClose: () => void }) {
  const words = useWords(accountWords);
  const curl = curlOf(made.key, window.location.origin, useLanguage());
  return (
    <Stack gap="md">
      <p className={classes.once}>{words.keyOnce}</p>
      <div>
        <div className={classes.bar}>
          <span>{words.keySecret}</span>
          <CopyButton text={made.key} label={words.copyKey} variant="filled" />
        </div>
        <pre className={classes.secret} tabIndex={0} aria-label={words.keySecret}>
          {made.key}
        </pre>
      </div>
      <div>
        <div className={classes.bar}>
          <span>{words.tryIt}</span>
          <CopyButton text={curl} label={words.copyCurl} />
        </div>
        <pre className={classes.code} tabIndex={0} aria-label={words.tryIt}>
          {curl}
        </pre>
      </div>
      <Button onClick={onClose} className={classes.start}>
        {words.keySaved}
      </Button>
    </Stack>
  );
}
