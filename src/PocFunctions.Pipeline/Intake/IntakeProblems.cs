using PocFunctions.Pipeline.Validation;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.Pipeline.Intake;

/// <summary>Each way in which a submission is refused at the door; nothing of it is stored.</summary>
internal static class IntakeProblems
{
    internal static Problem Empty { get; } = new("empty-body", 400, new BilingualText(
        "本文が空です。記入済みのフォームをお送りください。",
        "The body is empty. Please send the filled form."));

    internal static Problem TooLarge { get; } = CommonProblems.TooLarge(SubmissionLimits.FormBytesInWords);

    internal static Problem UnsupportedMediaType { get; } = new("unsupported-media-type", 415, new BilingualText(
        "この形式では受け付けられません。Content-Type は text/plain、multipart/form-data、application/x-www-form-urlencoded、application/json のいずれかとしてください。",
        "This media type is not taken. Use text/plain, multipart/form-data, application/x-www-form-urlencoded or application/json."));

    internal static Problem ContentEncoding { get; } = new("content-encoding", 415, new BilingualText(
        "圧縮せずにお送りください (Content-Encoding は使えません)。",
        "Please send the form uncompressed: no Content-Encoding is taken."));

    internal static Problem IdempotencyKeyInvalid { get; } = new("idempotency-key-invalid", 400, new BilingualText(
        "Idempotency-Key は 16 文字以上 128 文字以下の ASCII 印字可能文字としてください。",
        "Idempotency-Key must be 16 to 128 printable ASCII characters."));

    internal static Problem IdempotencyKeyReused { get; } = new("idempotency-key-reused", 422, new BilingualText(
        "この Idempotency-Key は別の内容の送信に使われています。新しいキーでお送りください。",
        "This Idempotency-Key was used with other bytes. Send with a new key."));

    internal static Problem LooksAutomatic { get; } = new("looks-automatic", 422, new BilingualText(
        "自動送信と判断されたため受け付けられませんでした。ブラウザーの「戻る」で記入内容に戻り、数秒待ってから送信してください。自動入力を使っている場合は、見えない欄 website を空にしてください。",
        "This looks as if a program had sent it. Go back, wait a few seconds and send it again; if a tool fills forms for you, let it leave the hidden field website empty."));
}
