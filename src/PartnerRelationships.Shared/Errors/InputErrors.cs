using System;

namespace PartnerRelationships;

/// <summary>The caller's input cannot be used; nothing was sent.</summary>
public sealed class InvalidInputException : PartnerRelationshipsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="errorId">Stable id that scripts match on.</param>
    /// <param name="message">What went wrong, for whom.</param>
    /// <param name="fault">What the service said; null when it was not asked.</param>
    /// <param name="inner">The cause.</param>
    public InvalidInputException(string errorId, string message, ServiceFault? fault = null, Exception? inner = null)
        : base(errorId, message, fault, inner)
    {
    }
}

/// <summary>The object does not exist, or does not belong to this partner.</summary>
public sealed class NotFoundException : PartnerRelationshipsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="errorId">Stable id that scripts match on.</param>
    /// <param name="message">What went wrong, for whom.</param>
    /// <param name="fault">What the service said; null when it was not asked.</param>
    /// <param name="inner">The cause.</param>
    public NotFoundException(string errorId, string message, ServiceFault? fault = null, Exception? inner = null)
        : base(errorId, message, fault, inner)
    {
    }
}

/// <summary>The service is in a state that does not allow this now (409, 412, a stale ETag).</summary>
public sealed class ConflictException : PartnerRelationshipsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="errorId">Stable id that scripts match on.</param>
    /// <param name="message">What went wrong, for whom.</param>
    /// <param name="fault">What the service said; null when it was not asked.</param>
    /// <param name="inner">The cause.</param>
    public ConflictException(string errorId, string message, ServiceFault? fault = null, Exception? inner = null)
        : base(errorId, message, fault, inner)
    {
    }
}
