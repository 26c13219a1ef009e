using System;

namespace PartnerRelationships;

/// <summary>The root of every error that this module raises on purpose.</summary>
public abstract class PartnerRelationshipsException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="errorId">Stable id that scripts match on.</param>
    /// <param name="message">What went wrong, for whom; control characters are removed.</param>
    /// <param name="fault">What the service said; null when it was not asked.</param>
    /// <param name="inner">The cause.</param>
    protected PartnerRelationshipsException(string errorId, string message, ServiceFault? fault = null, Exception? inner = null)
        : base(ScreenText.Lines(message), inner)
    {
        ErrorId = errorId;
        Fault = fault;
    }

    /// <summary>Stable id that scripts match on; never localised.</summary>
    public string ErrorId { get; }

    /// <summary>What the service said; null when it was not asked.</summary>
    public ServiceFault? Fault { get; }

    /// <summary>The recommended action; null if there is none.</summary>
    public string? RecommendedAction { get; init; }
}
