using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Webhooks;

namespace PartnerRelationships.Core.Notifications;

/// <summary>What registering for notifications needs.</summary>
public interface IWebhookPorts : IPartnerContext
{
    /// <summary>The registration at the service.</summary>
    IWebhooks Webhooks { get; }
}

/// <summary>What taking in a notification needs: it is a hint to look, and the service is looked at.</summary>
public interface INotificationPorts : IAcceptancePorts
{
    /// <summary>Delegated admin relationships; null if the connection does not reach Microsoft Graph.</summary>
    IDelegatedAdminRelationships? DelegatedAdmin { get; }
}
