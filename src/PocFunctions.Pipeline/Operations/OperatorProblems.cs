using PocFunctions.Pipeline.Validation;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.Pipeline.Operations;

/// <summary>Each way in which an operator's call is refused.</summary>
internal static class OperatorProblems
{
    internal static Problem QueryInvalid { get; } = new("query-invalid", 400, new BilingualText(
        "state は状態名、q は 200 文字以内、after は前ページの next の値としてください。",
        "state must be the name of a state, q at most 200 characters, after the next of the page before."));

    internal static Problem Of(ActOutcome outcome) => outcome switch
    {
        ActOutcome.NoSuchVendor => CommonProblems.NotFound,
        ActOutcome.RevisionChanged => new("revision-changed", 409, new BilingualText(
            "ご覧になった版は最新ではありません。もう一度表示して確認してください。",
            "The revision you saw is no longer the current one. Look again, then decide.")),
        ActOutcome.WrongState => new("wrong-state", 409, new BilingualText(
            "現在の状態ではこの操作はできません。",
            "In its present state the vendor cannot be acted on so.")),
        ActOutcome.SecondOperatorNeeded => new("second-operator-needed", 409, new BilingualText(
            "承認には別のオペレーターが必要です。",
            "You have approved this already; another operator must approve it too.")),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No problem."),
    };
}
