import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useWords } from "../app/i18n";
import { accountWords } from "./words";

export const LEAST_PASSWORD = 10;

/** A password that can be shown, and that password managers understand. */
export function PasswordField(props: PasswordInputProps) {
  const words = useWords(accountWords);
  return (
    <PasswordInput
      size="md"
      visibilityToggleButtonProps={{ "aria-label": words.showPassword, tabIndex: 0 }}
      {...props}
    />
  );
}

/** What is wrong with a new password; empty when nothing is. Characters count, not bytes. */
export function passwordFault(password: string, tell: (missing: number) => string): string {
  const missing = LEAST_PASSWORD - [...password].length;
  return missing > 0 ? tell(missing) : "";
}
