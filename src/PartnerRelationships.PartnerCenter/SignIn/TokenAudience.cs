namespace PartnerRelationships.PartnerCenter.SignIn;

/// <summary>The service that a token is for.</summary>
public enum TokenAudience
{
    /// <summary>Partner Center's REST API.</summary>
    PartnerCenter,

    /// <summary>Microsoft Graph.</summary>
    Graph,
}
