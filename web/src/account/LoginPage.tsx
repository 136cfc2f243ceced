import { Button, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { call } from "../api/client";
import { sessionQuery, taken } from "../api/session";
import type { Session } from "../api/types";
import { useWords } from "../app/i18n";
import { ErrorNote } from "../ui/ErrorNote";
import { Front } from "./Front";
import { PasswordField } from "./fields";
import { accountWords } from "./words";

/** Sign-in; the address stays as it was, so that whoever came for a page gets it. */
export default function LoginPage() {
  const words = useWords(accountWords);
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const login = useMutation({
    mutationFn: () => call<Session>("/api/login", { json: { name: name.trim(), password } }),
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, taken(session)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() && password) login.mutate();
  };
  return (
    <Front title={words.signIn} lead={words.signInLead}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {login.error && <ErrorNote error={login.error} />}
          <TextInput
            size="md"
            label={words.name}
            autoComplete="username"
            autoFocus
            value={name}
            error={tried && !name.trim() && words.nameMissing}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <PasswordField
            label={words.password}
            autoComplete="current-password"
            value={password}
            error={tried && !password && words.passwordMissing}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" size="md" loading={login.isPending}>
            {words.signIn}
          </Button>
        </Stack>
      </form>
    </Front>
  );
}
