using System;

namespace PartnerRelationships;

/// <summary>Mails cannot be sent or written.</summary>
public sealed class MailException : PartnerRelationshipsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="errorId">Stable id that scripts match on.</param>
    /// <param name="message">What went wrong, for whom.</param>
    /// <param name="fault">What the service said; null when it was not asked.</param>
    /// <param name="inner">The cause.</param>
    public MailException(string errorId, string message, ServiceFault? fault = null, Exception? inner = null)
        : base(errorId, message, fault, inner)
    {
    }

    /// <summary>Whether the server or the sign-in is the cause, so that every other mail would fail as well.</summary>
    public bool ConcernsEveryMail { get; init; }
}
