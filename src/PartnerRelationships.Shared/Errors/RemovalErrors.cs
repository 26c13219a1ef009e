using System;

namespace PartnerRelationships;

/// <summary>A relationship was not removed: blocked, refused, or not confirmed; <see cref="Result"/> says which and why.</summary>
public sealed class RemovalException : PartnerRelationshipsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="errorId">Stable id that scripts match on.</param>
    /// <param name="message">What prevented it, for whom.</param>
    /// <param name="result">The result of the removal.</param>
    /// <param name="fault">What the service said; null when it was not asked.</param>
    public RemovalException(string errorId, string message, ChangeResult result, ServiceFault? fault = null)
        : base(errorId, message, fault)
    {
        Result = result;
    }

    /// <summary>The result of the removal.</summary>
    public ChangeResult Result { get; }
}

/// <summary>A removal plan is refused: changed, too old, another partner's, too large, or not approved. Nothing was sent.</summary>
public sealed class RelationshipPlanException : PartnerRelationshipsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="errorId">Stable id that scripts match on.</param>
    /// <param name="message">What is wrong, with which plan.</param>
    /// <param name="fault">What the service said; null when it was not asked.</param>
    /// <param name="inner">The cause.</param>
    public RelationshipPlanException(string errorId, string message, ServiceFault? fault = null, Exception? inner = null)
        : base(errorId, message, fault, inner)
    {
    }
}
