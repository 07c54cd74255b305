using Microsoft.AspNetCore.Http;
using PocFunctions.Pipeline.Validation;
using PocFunctions.Pipeline.Web;
using PocFunctions.Pipeline.Web.Pages;

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

    /// <summary>Said whether or not there is anything to send.</summary>
    internal static (BilingualText Title, BilingualText Message) SentAgain { get; } = (
        new("メールをお送りします", "A mail is on its way"),
        new("確認待ちのメールアドレスであれば、新しい確認番号をメールでお送りします。", "If the address still waits to be proven, a mail with a new code goes to it."));

    /// <summary>Said whatever the address is.</summary>
    internal static (BilingualText Title, BilingualText Message) Checked { get; } = (
        new("受け付けました", "Received"),
        new("確認済みの連絡先であれば、登録内容を確認できるリンクをお送りします。", "If the address is a proven contact, a link to what we hold is mailed to it."));

    internal static (BilingualText Title, BilingualText Message) Objected { get; } = (
        new("異議を受け付けました", "Objection noted"),
        new("担当者が確認するまで、変更は行われません。", "Nothing will be changed until one of us has looked into it."));

    internal static (BilingualText Title, BilingualText Message) AlreadyObjected { get; } = (
        new("受付済みです", "Already done"),
        new("異議はすでに受け付けています。", "Your objection has been noted already."));

    internal static (BilingualText Title, BilingualText Message) AlreadyAnswered { get; } = (
        new("回答済みです", "Already done"),
        new("今回の確認にはすでにご回答いただいています。ありがとうございました。", "This question has been answered already. Thank you."));

    internal static (BilingualText Title, BilingualText Message) Corrected { get; } = (
        new("変更しました", "Changed"),
        new("登録内容を変更しました。現在の連絡先にもお知らせします。", "Your contact has been changed. The present contacts are told of it."));

    internal static (BilingualText Title, BilingualText Message) CorrectionWaits { get; } = (
        new("変更の申し出を受け付けました", "Your correction was taken"),
        new(
            "新しいメールアドレスに確認番号をお送りし、現在の連絡先に通知します。確認が済むまで、現在の登録内容のままです。",
            "New e-mail addresses receive a code, and the present contacts are told. Until that is done your contact stays as it is."));

    /// <summary>A page that says just this.</summary>
    internal static IResult Tell((BilingualText Title, BilingualText Message) said) =>
        Answer.Page<MessagePage>(new { said.Title, said.Message });

    internal static (BilingualText Title, BilingualText Message) Answered(ConfirmAnswer answer) => (
        new("ご回答ありがとうございました", "Thank you for your answer"),
        answer switch
        {
            ConfirmAnswer.Confirm => new(
                "登録内容が正しいことを確認しました。次の確認の時期にまたメールをお送りします。",
                "The contact is confirmed. We shall write again when the next confirmation is due."),
            _ => new(
                "窓口ではなくなったことを承りました。担当者が確認します。",
                "We have noted that this is no longer your contact. Our staff will look into it."),
        });
}
