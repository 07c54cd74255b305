using PocFunctions.Pipeline.Registry.Changes;
using PocFunctions.Pipeline.Validation;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.Pipeline.Operations;

/// <summary>Each way in which an operator's call is refused.</summary>
internal static class OperatorProblems
{
    internal static Problem QueryInvalid { get; } = new("query-invalid", 400, new BilingualText(
        "state は状態名、q は 200 文字以内、after は前ページの next の値としてください。",
        "state must be the name of a state, q at most 200 characters, after the next of the page before."));

    internal static ActOutcome OutcomeOf(ChangeObstacle obstacle) => obstacle switch
    {
        ChangeObstacle.NotOpen => ActOutcome.WrongState,
        ChangeObstacle.RevisionChanged => ActOutcome.RevisionChanged,
        ChangeObstacle.OwnRequest => ActOutcome.OwnRequest,
        ChangeObstacle.MailboxNotProven => ActOutcome.MailboxNotProven,
        ChangeObstacle.NotNoticed => ActOutcome.NotNoticed,
        ChangeObstacle.CoolingOff => ActOutcome.CoolingOff,
        ChangeObstacle.ReasonNeeded => ActOutcome.ReasonNeeded,
        ChangeObstacle.SecondApproverNeeded => ActOutcome.SecondOperatorNeeded,
        _ => throw new ArgumentOutOfRangeException(nameof(obstacle), obstacle, "No outcome."),
    };

    internal static Problem ContactInvalid(IReadOnlyList<FormIssue> issues) => new("contact-invalid", 400, new BilingualText(
        "連絡先に誤りがあります: " + Codes(issues),
        "The contact has errors: " + Codes(issues)));

    private static string Codes(IReadOnlyList<FormIssue> issues) =>
        string.Join(", ", issues.Where(issue => issue.Severity == IssueSeverity.Error).Select(issue => issue.Code));

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
        ActOutcome.ClaimedByOther => new("claimed-by-other", 409, new BilingualText(
            "この組織名またはドメインは、すでに別のベンダーに登録されています。",
            "Another vendor on the register holds this name or domain.")),
        ActOutcome.OwnRequest => new("own-request", 409, new BilingualText(
            "ご自身の変更依頼は承認できません。別のオペレーターが承認してください。",
            "You cannot approve what you asked for yourself; another operator must.")),
        ActOutcome.MailboxNotProven => new("mailbox-not-proven", 409, new BilingualText(
            "新しいメールアドレスがまだ確認されていません。",
            "A new e-mail address is not proven yet.")),
        ActOutcome.NotNoticed => new("not-noticed", 409, new BilingualText(
            "現在の連絡先への通知がまだ送られていません。",
            "The present contacts have not been told yet.")),
        ActOutcome.CoolingOff => new("cooling-off", 409, new BilingualText(
            "異議申し出の期間がまだ終わっていません。",
            "The time for objections is not over yet.")),
        ActOutcome.ReasonNeeded => new("reason-needed", 409, new BilingualText(
            "異議が出ています。確認した内容を note に書いてください。",
            "There is an objection: say in the note how you made sure.")),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No problem."),
    };
}
