namespace PartnerRelationships;

/// <summary>Delegated administration was not renewed: blocked, declined, lapsed or not confirmed; <see cref="Result"/> says which and why.</summary>
public sealed class RenewalException : PartnerRelationshipsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="errorId">Stable id that scripts match on.</param>
    /// <param name="message">What prevented it, for whom.</param>
    /// <param name="result">The result of the renewal.</param>
    /// <param name="fault">What the service said; null when it was not asked.</param>
    public RenewalException(string errorId, string message, ChangeResult result, ServiceFault? fault = null)
        : base(errorId, message, fault)
    {
        Result = result;
    }

    /// <summary>The result of the renewal.</summary>
    public ChangeResult Result { get; }
}
