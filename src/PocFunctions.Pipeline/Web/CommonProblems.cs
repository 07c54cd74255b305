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

    internal static Problem InternalError { get; } = new("internal-error", 500, new BilingualText(
        "サーバーで問題が発生しました。しばらくしてからもう一度お試しください。続く場合はお問い合わせください。",
        "Something went wrong on our side. Please try again in a little while; if it persists, write to us."));

    internal static Problem BadRequest { get; } = new("bad-request", 400, new BilingualText(
        "送信された内容が途中で切れているか、形式が正しくありません。もう一度お送りください。",
        "The request is cut off or malformed. Please send it again."));

    internal static Problem ForeignOrigin { get; } = new("foreign-origin", 403, new BilingualText(
        "ほかのサイトから送信されたため、受け付けられません。このサイトのページからもう一度お送りください。",
        "This was sent from another site. Please send it from this site's own page."));

    internal static Problem TooMany(TimeSpan retryAfter) => new("too-many-requests", 429, new BilingualText(
        "送信回数が多すぎます。しばらくしてからもう一度お送りください。",
        "Too many requests from your address. Please try again in a while."))
    {
        RetryAfter = retryAfter,
    };

    internal static Problem TooLarge(string limit) => new("too-large", 413, new BilingualText(
        $"送信された内容が大きすぎます (上限 {limit})。",
        $"The request is too large; the limit is {limit}."));
}
