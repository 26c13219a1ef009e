using System;
using System.Text.RegularExpressions;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace PartnerRelationships.Mail.Smtp;

/// <summary>What a refusal for now is about: servers say in many ways that mails come too fast, or too many at once.</summary>
internal static class SmtpRefusals
{
    private const int ExchangeTooFast = 432;
    private static readonly Regex Words = new(
        @"\b4\.(?:3\.2|7\.28)\b|too (?:many|fast|quick)|\brates?\b|throttl|slow down|limit (?:was |is |has been )?(?:exceeded|reached)|exceeded .*\blimit",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Whether it is to be asked again after a rest.</summary>
    /// <param name="refusal">What the server answered.</param>
    /// <param name="isUnderWay">Whether a recipient was taken: from then on 421 is about this mail.</param>
    public static bool IsTooFast(SmtpCommandException refusal, bool isUnderWay) =>
        (int)refusal.StatusCode is >= 400 and < 500
        && ((int)refusal.StatusCode == ExchangeTooFast || (!isUnderWay && refusal.StatusCode == SmtpStatusCode.ServiceNotAvailable) || Words.IsMatch(refusal.Message));

    /// <summary>Whether a sign-in was refused for now, because there were too many.</summary>
    public static bool IsTooFast(AuthenticationException refusal) =>
        refusal.Message.StartsWith("4", StringComparison.Ordinal) && Words.IsMatch(refusal.Message);
}
