using System;

namespace PartnerRelationships;

/// <summary>The ledger cannot be opened, read or written.</summary>
public sealed class LedgerException : PartnerRelationshipsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="errorId">Stable id that scripts match on.</param>
    /// <param name="message">What went wrong, for whom.</param>
    /// <param name="fault">What the service said; null when it was not asked.</param>
    /// <param name="inner">The cause.</param>
    public LedgerException(string errorId, string message, ServiceFault? fault = null, Exception? inner = null)
        : base(errorId, message, fault, inner)
    {
    }
}

/// <summary>The sandbox file cannot be opened, or is not a sandbox.</summary>
public sealed class SandboxException : PartnerRelationshipsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="errorId">Stable id that scripts match on.</param>
    /// <param name="message">What went wrong, for whom.</param>
    /// <param name="fault">What the service said; null when it was not asked.</param>
    /// <param name="inner">The cause.</param>
    public SandboxException(string errorId, string message, ServiceFault? fault = null, Exception? inner = null)
        : base(errorId, message, fault, inner)
    {
    }
}
