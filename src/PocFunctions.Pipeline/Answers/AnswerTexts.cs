using PocFunctions.Pipeline.Validation;
using PocFunctions.Pipeline.Web;

namespace PocFunctions.Pipeline.Answers;

/// <summary>What vendors are told about their answers.</summary>
internal static class AnswerTexts
{
    /// <summary>One text for unknown, burnt, expired and overtaken links: a stranger learns nothing from the difference.</summary>
    internal static Problem LinkNotGood { get; } = new("link-not-good", 404, new BilingualText(
        "このリンクは無効か、期限が切れています。最新のメールのリンクをお使いください。",
        "This link is not valid or has expired. Please use the link in the newest mail."));

    internal static Problem CodeWrong { get; } = new("code-wrong", 400, new BilingualText(
        "確認番号が違います。メールの 6 桁の数字を code として送ってください。",
        "That is not the code. Send the six digits from the mail as code."));

    internal static (BilingualText Title, BilingualText Message) Proven { get; } = (
        new("確認しました", "Confirmed"),
        new("メールアドレスを確認しました。内容を確認のうえ、登録の結果をお知らせします。", "The e-mail address is proven. Our staff will look at the application."));

    internal static (BilingualText Title, BilingualText Message) AlreadyProven { get; } = (
        new("確認済みです", "Already done"),
        new("このメールアドレスは確認済みです。何もする必要はありません。", "This e-mail address is proven already. There is nothing left to do."));

    internal static (BilingualText Title, BilingualText Message) AlreadyAnswered { get; } = (
        new("回答済みです", "Already done"),
        new("今回の確認にはすでにご回答いただいています。ありがとうございました。", "This question has been answered already. Thank you."));

    internal static (BilingualText Title, BilingualText Message) Answered(ConfirmAnswer answer) => (
        new("ご回答ありがとうございました", "Thank you for your answer"),
        answer switch
        {
            ConfirmAnswer.Confirm => new(
                "登録内容が正しいことを確認しました。次の確認の時期にまたメールをお送りします。",
                "The contact is confirmed. We shall write again when the next confirmation is due."),
            ConfirmAnswer.Change => new(
                "変更があることを承りました。担当者からご連絡します。",
                "We have noted that something has changed. Our staff will get in touch with you."),
            _ => new(
                "窓口ではなくなったことを承りました。担当者が確認します。",
                "We have noted that this is no longer your contact. Our staff will look into it."),
        });
}
