using System;

namespace PartnerRelationships;

/// <summary>The service throttles requests (429).</summary>
public sealed class ThrottledException : PartnerRelationshipsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="errorId">Stable id that scripts match on.</param>
    /// <param name="message">What went wrong, for whom.</param>
    /// <param name="fault">What the service said; null when it was not asked.</param>
    /// <param name="inner">The cause.</param>
    public ThrottledException(string errorId, string message, ServiceFault? fault = null, Exception? inner = null)
        : base(errorId, message, fault, inner)
    {
    }

    /// <summary>How long to wait; null when the service did not say.</summary>
    public TimeSpan? RetryAfter => Fault?.RetryAfter;
}
