import { describe, expect, it } from "vitest";
import { ApiError } from "../api/client";
import { errorText } from "./errors";

const refusal = (code: string | null, message = "The words of the server.") =>
  new ApiError(400, { message, type: "invalid_request_error", param: null, code });

describe("a refusal in words", () => {
  it("is translated by its code", () => {
    expect(errorText(refusal("moderation_blocked"), "zh").title).toBe("被安全策略拦截");
    expect(errorText(refusal("moderation_blocked"), "en").title).toBe("Blocked by safety");
  });
  it("keeps the server's sentence, which has the figures", () => {
    expect(errorText(refusal("request_too_large", "At most 3 MB."), "zh").detail).toBe("At most 3 MB.");
  });
  it("is the server's sentence where no translation is", () => {
    expect(errorText(refusal("brand_new"), "en").body).toBe("The words of the server.");
    expect(errorText(refusal(null), "en").body).toBe("The words of the server.");
  });
  it("takes the error of a run as well", () => {
    const error = { message: "x", type: "server_error", param: null, code: "image_generation_failed" };
    expect(errorText(error, "en").title).toBe("The picture could not be made");
  });
});
