using System;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Mail;

/// <summary>A way for mails to leave. Connects when it is first needed, keeps one connection for many mails, and connects again when that
/// breaks. Used by one thread at a time.</summary>
public interface IMailTransport : IDisposable
{
    /// <summary>What the ledger calls it, such as Smtp or Graph.</summary>
    string Name { get; }

    /// <summary>How many mails it takes in a minute, where that is known; null for no limit that is known.</summary>
    int? MostPerMinute { get; }

    /// <summary>Connects and signs in, if that has not been done, so that a mistake shows before anything is intended.</summary>
    /// <exception cref="MailException">The server cannot be reached, is not who it should be, refuses the sign-in, or wants less at once (MailTooFast).</exception>
    Task OpenAsync(CancellationToken cancellationToken);

    /// <summary>Hands one mail over.</summary>
    /// <exception cref="MailException">The server cannot be reached or refuses the sign-in, or wants less at once (MailTooFast): for certain nothing was sent.</exception>
    Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}

/// <summary>The result of a mail that was handed over.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Note">What the other side said; null when it said nothing.</param>
public sealed record MailReceipt(MailOutcome Outcome, string? Note)
{
    /// <summary>What the other side said, fit for a screen; null when it said nothing.</summary>
    public string? Note { get; } = ScreenText.OneLine(Note);
}

/// <summary>How handing a mail over ended.</summary>
public enum MailOutcome
{
    /// <summary>It was taken.</summary>
    Accepted,

    /// <summary>It was refused: for certain nothing was sent.</summary>
    Refused,

    /// <summary>Unknown: the connection was lost after the mail was sent and before it was confirmed.</summary>
    Unknown,
}
