using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.PartnerCenter.Messages;

/// <summary>Addresses without what they are about, for traces.</summary>
internal static class PathTemplate
{
    private const string Anything = "{id}";

    // Only these are shown: an id, a domain or a mailbox can look like anything.
    private static readonly HashSet<string> Words = new(
        ("v1 v1.0 customers profiles organization billing company customDomains qualifications agreements directSignedMicrosoftCustomerAgreementStatus relationships relationshiprequests subscriptions operations "
        + "entitlements transfers users resetpassword licenses licenseupdates subscribedskus directoryroles usermembers auditrecords domains countryvalidationrules validations address partners validateresellers "
        + "webhooks registration events validationEvents tenantRelationships delegatedAdminRelationships requests accessAssignments groups me sendMail sandbox consents delegatedadmin approve").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>A path such as <c>/v1/customers/{id}</c>, without its query.</summary>
    public static string Of(string path) => string.Join("/", path.Split('?')[0].Split('/').Select(part => part.Length == 0 || Words.Contains(part) ? part : Anything));
}
