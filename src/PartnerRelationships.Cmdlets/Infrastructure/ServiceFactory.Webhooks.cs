using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Sessions;
using PartnerRelationships.Core.Webhooks;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Webhooks;
using PartnerRelationships.Signatures.Inspection;
using PartnerRelationships.Signatures.Notifications;

namespace PartnerRelationships.Commands;

internal static partial class ServiceFactory
{
    /// <summary>What lets notifications in.</summary>
    /// <param name="session">The connection; where its service is on this machine, that one's certificate counts.</param>
    /// <param name="roots">The authorities that are trusted; none for those of this machine.</param>
    /// <param name="hosts">Hosts beside Microsoft's that certificates may come from.</param>
    /// <exception cref="InvalidInputException">A file has no certificate (TrustedRootInvalid).</exception>
    public static NotificationGate NotificationGate(PartnerSession session, IEnumerable<CertificateReference> roots, IReadOnlyCollection<string> hosts)
    {
        var own = Uri.TryCreate(session.SignIn.Service, UriKind.Absolute, out var service) ? service : null;
        var seals = new NotificationSeals(new SignatureTrust([.. roots.Select(Root)], AsksRevocation: true), session.Clock);
        return new NotificationGate(new CertificatePlaces(own, hosts), new NotificationCertificates(HttpHandlers.ForEndpoint), seals, new NotificationReader(), session.Clock);
    }
}
