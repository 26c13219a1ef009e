namespace PartnerRelationships.Sandbox.Store;

/// <summary>What the service does by itself once its time has come; looked for before a call is answered.</summary>
internal interface IDueWork
{
    /// <summary>Whether there is some.</summary>
    bool IsAny(Session db);

    /// <summary>Does what is due.</summary>
    void Settle(Session db);
}
