using PocFunctions.Pipeline.Validation;

namespace PocFunctions.Pipeline.Web;

/// <summary>Problems that any address may meet.</summary>
internal static class CommonProblems
{
    internal static Problem NotFound { get; } = new("not-found", 404, new BilingualText(
        "このアドレスには何もありません。アドレスをもう一度お確かめください。",
        "There is nothing at this address. Please check the address."));

    internal static Problem StorageUnavailable { get; } = new("storage-unavailable", 503, new BilingualText(
        "ただいま受付できません。何も失われていません。しばらくしてからもう一度お試しください。",
        "We cannot take your request right now. Nothing was stored; please try again in a little while."))
    {
        RetryAfter = TimeSpan.FromSeconds(30),
    };

    internal static Problem BadRequest { get; } = new("bad-request", 400, new BilingualText(
        "送信された内容が途中で切れているか、形式が正しくありません。もう一度お送りください。",
        "The request is cut off or malformed. Please send it again."));

    internal static Problem TooLarge(string limit) => new("too-large", 413, new BilingualText(
        $"送信された内容が大きすぎます (上限 {limit})。",
        $"The request is too large; the limit is {limit}."));
}
