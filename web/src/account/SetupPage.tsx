import { Button, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { call } from "../api/client";
import { sessionQuery, taken } from "../api/session";
import type { Session } from "../api/types";
import { useWords } from "../app/i18n";
import { navigate } from "../app/router";
import { ErrorNote } from "../ui/ErrorNote";
import { Inline } from "../ui/Inline";
import { Front } from "./Front";
import { PasswordField, passwordFault } from "./fields";
import { accountWords } from "./words";

/** Taken out of the address as soon as it is read, so that it stays in no history and no screenshot. */
const CODE = codeOfAddress();

function codeOfAddress(): string {
  const code = new URLSearchParams(window.location.search).get("setup") ?? "";
  if (code) window.history.replaceState(null, "", window.location.pathname);
  return code;
}

/** First run: whoever holds the one-time address becomes the owner. */
export default function SetupPage() {
  const words = useWords(accountWords);
  const client = useQueryClient();
  const asksCode = CODE === "";
  const [form, setForm] = useState({ code: CODE, name: "", password: "", organization: "" });
  const [tried, setTried] = useState(false);
  const setUp = useMutation({
    mutationFn: () => {
      const { organization, ...rest } = trimmed(form);
      return call<Session>("/api/setup", { json: organization ? { ...rest, organization } : rest });
    },
    onSuccess: (session) => {
      navigate("/", { replace: true }); // the code leaves the address and the history
      client.setQueryData(sessionQuery.queryKey, taken(session));
    },
  });
  const faults = {
    code: form.code.trim() ? "" : words.codeMissing,
    name: form.name.trim() ? "" : words.nameMissing,
    password: passwordFault(form.password, words.passwordShort),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!faults.code && !faults.name && !faults.password) setUp.mutate();
  };
  const bind = (field: keyof typeof form) => ({
    value: form[field],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [field]: value }));
    },
  });
  return (
    <Front title={words.setUp} lead={words.setUpLead}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {setUp.error && <ErrorNote error={setUp.error} />}
          {(asksCode || setUp.error) && (
            <TextInput
              size="md"
              label={words.code}
              description={<Inline text={words.codeHint} />}
              autoComplete="off"
              error={tried && faults.code}
              {...bind("code")}
            />
          )}
          <TextInput
            size="md"
            label={words.name}
            autoComplete="username"
            autoFocus
            error={tried && faults.name}
            {...bind("name")}
          />
          <PasswordField
            label={words.password}
            description={words.passwordHint}
            autoComplete="new-password"
            error={tried && faults.password}
            {...bind("password")}
          />
          <TextInput
            size="md"
            label={words.organization}
            description={words.organizationHint}
            autoComplete="organization"
            {...bind("organization")}
          />
          <Button type="submit" size="md" loading={setUp.isPending}>
            {words.setUpDo}
          </Button>
        </Stack>
      </form>
    </Front>
  );
}

function trimmed(form: { code: string; name: string; password: string; organization: string }) {
  return {
    ...form,
    code: form.code.trim(),
    name: form.name.trim(),
    organization: form.organization.trim(),
  };
}
