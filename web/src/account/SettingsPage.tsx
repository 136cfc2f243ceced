import { Button, SegmentedControl, Stack, Switch, useMantineColorScheme } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { call } from "../api/client";
import { sessionQuery, taken, useSession } from "../api/session";
import type { Session } from "../api/types";
import { useWords } from "../app/i18n";
import { type Prefs, usePrefs } from "../app/prefs";
import { THEMES, type ThemeChoice, themeWord } from "../app/themes";
import { useSignOut } from "../app/useSignOut";
import { appWords } from "../app/words";
import { ErrorNote } from "../ui/ErrorNote";
import { Page, Section } from "../ui/Page";
import { toast } from "../ui/toast";
import { PasswordField, passwordFault } from "./fields";
import classes from "./settings.module.css";
import { accountWords } from "./words";

export default function SettingsPage() {
  const words = useWords(accountWords);
  const session = useSession().data;
  const signOut = useSignOut();
  return (
    <Page title={words.settingsTitle} lead={words.settingsLead} narrow>
      <Section title={words.appearance}>
        <Looks />
      </Section>
      <Section title={words.typing}>
        <Typing />
      </Section>
      <Section title={words.changePassword}>
        <Password name={session?.person?.name ?? ""} />
      </Section>
      <Section title={words.sessions}>
        <p className={classes.text}>{words.sessionsBody(session?.person?.name ?? "")}</p>
        <Button variant="default" onClick={() => void signOut()}>
          {words.signOut}
        </Button>
      </Section>
      <Section title={words.about}>
        <p className={classes.text}>{words.version(session?.version ?? "")}</p>
      </Section>
    </Page>
  );
}

function Looks() {
  const words = useWords(accountWords);
  const app = useWords(appWords);
  const { language, set } = usePrefs();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const languages = [
    { value: "auto", label: words.languageAuto },
    { value: "en", label: "English" },
    { value: "zh", label: "中文" },
  ];
  return (
    <Stack gap="md">
      <Choice label={app.language} value={language} data={languages} onChange={(value) => set({ language: value as Prefs["language"] })} />
      <Choice
        label={app.theme}
        value={colorScheme}
        data={THEMES.map(({ value }) => ({ value, label: app[themeWord(value)] }))}
        onChange={(value) => setColorScheme(value as ThemeChoice)}
      />
    </Stack>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  data: { value: string; label: string }[];
  onChange: (value: string) => void;
}

function Choice({ label, ...rest }: ChoiceProps) {
  return (
    <div className={classes.choice}>
      <span>{label}</span>
      <SegmentedControl aria-label={label} {...rest} />
    </div>
  );
}

function Typing() {
  const words = useWords(accountWords);
  const { enterSends, singleKeys, set } = usePrefs();
  return (
    <Stack gap="lg">
      <Switch
        label={words.enterSends}
        description={words.enterSendsHint}
        checked={enterSends}
        onChange={(event) => set({ enterSends: event.currentTarget.checked })}
      />
      <Switch
        label={words.singleKeys}
        description={words.singleKeysHint}
        checked={singleKeys}
        onChange={(event) => set({ singleKeys: event.currentTarget.checked })}
      />
    </Stack>
  );
}

function Password({ name }: { name: string }) {
  const words = useWords(accountWords);
  const client = useQueryClient();
  const [old, setOld] = useState("");
  const [fresh, setFresh] = useState("");
  const [tried, setTried] = useState(false);
  const fault = passwordFault(fresh, words.passwordShort);
  const change = useMutation({
    mutationFn: () => call<Session>("/api/password", { json: { old, new: fresh } }),
    onSuccess: (session) => {
      client.setQueryData(sessionQuery.queryKey, taken(session));
      setOld("");
      setFresh("");
      setTried(false);
      toast({ text: words.changed, tone: "good" });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (old && !fault) change.mutate();
  };
  return (
    <form onSubmit={submit} noValidate className={classes.password}>
      {change.error && <ErrorNote error={change.error} />}
      <input type="text" autoComplete="username" value={name} readOnly hidden />
      <PasswordField
        label={words.oldPassword}
        autoComplete="current-password"
        value={old}
        error={tried && !old && words.passwordMissing}
        onChange={(event) => setOld(event.currentTarget.value)}
      />
      <PasswordField
        label={words.newPassword}
        description={words.passwordHint}
        autoComplete="new-password"
        value={fresh}
        error={tried && fault}
        onChange={(event) => setFresh(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={change.isPending}>
        {words.changeDo}
      </Button>
    </form>
  );
}
