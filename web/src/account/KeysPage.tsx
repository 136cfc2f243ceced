import { Button, Group, Modal, Switch } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { KeyRound, Plus } from "lucide-react";
import { useState } from "react";
import { call } from "../api/client";
import type { Key } from "../api/types";
import { useWords } from "../app/i18n";
import { appWords } from "../app/words";
import { Empty } from "../ui/Empty";
import { ErrorNote } from "../ui/ErrorNote";
import { Page } from "../ui/Page";
import { toast } from "../ui/toast";
import { KeyTable } from "./KeyTable";
import { NewKey } from "./NewKey";
import { accountWords } from "./words";

const KEYS = ["keys"];

export default function KeysPage() {
  const words = useWords(accountWords);
  const client = useQueryClient();
  const keys = useQuery({ queryKey: KEYS, queryFn: () => call<{ keys: Key[] }>("/api/keys") });
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<Key | null>(null);
  const [withRevoked, setWithRevoked] = useState(false);
  const refresh = () => void client.invalidateQueries({ queryKey: KEYS });
  const all = keys.data?.keys ?? [];
  const gone = all.filter((key) => key.revoked_s !== null);
  const shown = withRevoked ? all : all.filter((key) => key.revoked_s === null);
  const make = (
    <Button leftSection={<Plus size={16} aria-hidden="true" />} onClick={() => setMaking(true)}>
      {words.newKey}
    </Button>
  );
  return (
    <Page title={words.keysTitle} lead={words.keysLead} actions={shown.length > 0 && make}>
      {keys.error && <ErrorNote error={keys.error} />}
      {keys.data && shown.length === 0 && (
        <Empty icon={KeyRound} title={words.noKeys} body={words.noKeysBody}>
          {make}
        </Empty>
      )}
      {shown.length > 0 && <KeyTable keys={shown} onRevoke={setRevoking} />}
      {gone.length > 0 && (
        <Switch
          mt="md"
          label={words.showRevoked(gone.length)}
          checked={withRevoked}
          onChange={(event) => setWithRevoked(event.currentTarget.checked)}
        />
      )}
      {making && <NewKey onMade={refresh} onClose={() => setMaking(false)} />}
      {revoking && <Revoke target={revoking} onDone={refresh} onClose={() => setRevoking(null)} />}
    </Page>
  );
}

function Revoke({ target, onDone, onClose }: { target: Key; onDone: () => void; onClose: () => void }) {
  const words = useWords(accountWords);
  const app = useWords(appWords);
  const revoke = useMutation({
    mutationFn: () => call(`/api/keys/${target.id}`, { method: "DELETE" }),
    onSuccess: () => {
      toast({ text: words.revokedNow(target.name) });
      onDone();
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={words.revokeTitle(target.name)} closeButtonProps={{ "aria-label": app.close }}>
      {revoke.error && <ErrorNote error={revoke.error} />}
      <p>{words.revokeBody}</p>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button color="red" loading={revoke.isPending} onClick={() => revoke.mutate()}>
          {words.revoke}
        </Button>
      </Group>
    </Modal>
  );
}
