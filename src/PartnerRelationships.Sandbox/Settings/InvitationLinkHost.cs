namespace PartnerRelationships.Sandbox.Settings;

/// <summary>Where the invitation links lead that the service hands out.</summary>
public enum InvitationLinkHost
{
    /// <summary>To Microsoft 365 admin center, as the real ones do.</summary>
    Microsoft,

    /// <summary>To the host at which the service was asked, for one that shows the customer's side itself.</summary>
    Own,
}
