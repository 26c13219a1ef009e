using System;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.PartnerCenter.Messages;

/// <summary>Every path of the service that is used. The one place that knows them.</summary>
internal static class Routes
{
    private const int PageSize = 500;
    private const string SeekNext = "seekOperation=Next";
    private const string Version = "/v1/";

    public const string Organization = Version + "profiles/organization";
    public const string Customers = Version + "customers";
    public const string OneCustomer = Customers + "?size=1";
    public const string Consents = "/sandbox/consents";
    public const string Providers = Version + "relationships?relationship_type=IsIndirectResellerOf";
    public const string Resellers = Version + "relationships?relationship_type=IsIndirectCloudSolutionProviderOf";

    public const string DelegatedAdminRelationships = "/v1.0/tenantRelationships/delegatedAdminRelationships";

    private const string FullPage = "$top=300";

    public static string DelegatedAdminRelationshipsOf(DelegatedAdminQuery query)
    {
        var conditions = new[]
        {
            query.Status is { } status ? $"status eq '{status.Replace("'", "''")}'" : null,
            query.CustomerId is { } customer ? $"customer/tenantId eq '{customer}'" : null,
        }.OfType<string>().ToArray();
        return $"{DelegatedAdminRelationships}?{(conditions.Length == 0 ? "" : $"$filter={ODataText(string.Join(" and ", conditions))}&")}{FullPage}";
    }

    public static string DelegatedAdminRelationship(string id) => $"{DelegatedAdminRelationships}/{Uri.EscapeDataString(id)}";

    public static string DelegatedAdminRequests(string id) => DelegatedAdminRelationship(id) + "/requests";

    public static string DelegatedAdminAssignments(string id) => DelegatedAdminRelationship(id) + "/accessAssignments";

    public static string DelegatedAdminAssignment(string id, string assignmentId) => $"{DelegatedAdminAssignments(id)}/{Uri.EscapeDataString(assignmentId)}";

    public static string DelegatedAdminOperations(string id) => DelegatedAdminRelationship(id) + "/operations";

    public static string DelegatedAdminOperation(string id, string operationId) => $"{DelegatedAdminOperations(id)}/{Uri.EscapeDataString(operationId)}";

    private const string Groups = "/v1.0/groups";

    public static string SecurityGroupsNamed(string name) => $"{Groups}?$filter={ODataText($"displayName eq '{name.Replace("'", "''")}' and securityEnabled eq true")}&$select=id,displayName&$top=100";

    public static string SecurityGroup(Guid id) => $"{Groups}/{id}?$select=id,displayName";

    public static string DelegatedAdminApproval(string id) => $"/sandbox/delegatedadmin/{Uri.EscapeDataString(id)}/approve";

    /// <summary>Where mails are handed over: by a user for itself, by an application for a mailbox.</summary>
    public static string SendMail(string? mailbox) => mailbox is null ? "/v1.0/me/sendMail" : $"/v1.0/users/{Uri.EscapeDataString(mailbox)}/sendMail";

    public static string AuditRecords(DateTimeOffset from, DateTimeOffset? to, Guid? customer) =>
        $"{Version}auditrecords?startDate={Day(from)}{(to is { } last ? "&endDate=" + Day(last) : "")}&size={PageSize}"
        + (customer is null ? "" : "&filter=" + Uri.EscapeDataString($$"""{"Field":"CustomerId","Value":"{{customer}}","Operator":"equals"}"""));

    public static string CustomerList(CustomerFilter? filter) =>
        $"{Customers}?size={PageSize}{(filter is null ? "" : "&filter=" + Uri.EscapeDataString(FilterJson(filter)))}";

    public static string Customer(Guid id) => $"{Customers}/{id}";

    public const string WebhookRegistration = "/webhooks/v1/registration";
    public const string WebhookEvents = WebhookRegistration + "/events";
    public const string WebhookTests = WebhookRegistration + "/validationEvents";

    public static string WebhookTest(string correlationId) => $"{WebhookTests}/{Uri.EscapeDataString(correlationId)}";

    public const string AddressValidation = Version + "validations/address";
    public const string ResellerValidation = Version + "partners/validateresellers";
    public const string AgreementTemplates = Version + "agreements" + OfCustomerAgreement;

    // Without the type the service lists the agreement before this one (contract A§7).
    private const string OfCustomerAgreement = "?agreementType=MicrosoftCustomerAgreement";

    public static string Domain(string name) => $"{Version}domains/{Uri.EscapeDataString(name)}";

    public static string CountryRules(string country) => $"{Version}countryvalidationrules/{Uri.EscapeDataString(country)}";

    public static string Billing(Guid id) => $"{Customers}/{id}/profiles/billing";

    public static string OrganizationOf(Guid id) => $"{Customers}/{id}/organization";

    public static string DomainsOf(Guid id) => $"{Customers}/{id}/customDomains";

    public static string Qualifications(Guid id) => $"{Customers}/{id}/qualifications";

    public static string Agreements(Guid id) => $"{Customers}/{id}/agreements";

    public static string CustomerAgreements(Guid id) => Agreements(id) + OfCustomerAgreement;

    public static string DirectAgreement(Guid id) => $"{Customers}/{id}/directSignedMicrosoftCustomerAgreementStatus";

    public static string ResellersOf(Guid id) => $"{Customers}/{id}/relationships";

    public static string Subscriptions(Guid id) => $"{Customers}/{id}/subscriptions";

    public static string Subscription(Guid id, string subscriptionId) => $"{Subscriptions(id)}/{Uri.EscapeDataString(subscriptionId)}";

    public static string Entitlements(Guid id) => $"{Customers}/{id}/entitlements";

    public static string Transfers(Guid id) => $"{Customers}/{id}/transfers";

    public static string Transfer(Guid id, string transferId) => $"{Transfers(id)}/{Uri.EscapeDataString(transferId)}";

    public static string Users(Guid id) => $"{Customers}/{id}/users";

    public static string User(Guid id, Guid userId) => $"{Users(id)}/{userId}";

    public static string UserPassword(Guid id, Guid userId) => User(id, userId) + "/resetpassword";

    /// <summary>The active users; the deleted ones, of which the service lists none without a filter (contract A§6).</summary>
    public static string UserList(Guid id, bool deleted) =>
        $"{Users(id)}?size={PageSize}" + (deleted ? "&filter=" + Uri.EscapeDataString("""{"Field":"UserState","Value":"Inactive","Operator":"equals"}""") : "");

    // Asked for without the groups, the service leaves the second one out (contract A§6).
    private const string BothGroups = "?licenseGroupIds=Group1&licenseGroupIds=Group2";

    public static string Skus(Guid id) => $"{Customers}/{id}/subscribedskus{BothGroups}";

    public static string Licenses(Guid id, Guid userId) => $"{User(id, userId)}/licenses{BothGroups}";

    public static string LicenseUpdates(Guid id, Guid userId) => $"{User(id, userId)}/licenseupdates";

    public static string Roles(Guid id) => $"{Customers}/{id}/directoryroles";

    public static string RolesOfUser(Guid id, Guid userId) => $"{User(id, userId)}/directoryroles";

    public static string RoleMembers(Guid id, string roleId) => $"{Roles(id)}/{Uri.EscapeDataString(roleId)}/usermembers";

    public static string RoleMember(Guid id, string roleId, Guid userId) => $"{RoleMembers(id, roleId)}/{userId}";

    public static string RelationshipRequest(Guid? providerId) =>
        $"{Customers}/relationshiprequests{(providerId is null ? "" : "?indirectCloudSolutionProviderId=" + providerId)}";

    /// <summary>The address under which a collection takes the token of its next page.</summary>
    public static string Seek(string path) => path.Contains(SeekNext) ? path : path + (path.IndexOf('?') < 0 ? "?" : "&") + SeekNext;

    /// <summary>The customer that a path is about; null when it is about none.</summary>
    public static Guid? CustomerOf(string path)
    {
        var parts = path.Split('/', '?');
        return path.StartsWith(Customers + "/", StringComparison.Ordinal) && Guid.TryParse(parts[3], out var id) ? id : null;
    }

    /// <summary>The path of a next link, which comes with the version, without it, or with it twice (contract §5.1).</summary>
    /// <returns>Null when the link leads to another host.</returns>
    public static string? Next(string link, Uri baseAddress)
    {
        if (Local(link, baseAddress) is not { } local)
        {
            return null;
        }

        var path = local.TrimStart('/');
        while (path.StartsWith("v1/", StringComparison.OrdinalIgnoreCase))
        {
            path = path.Substring(3).TrimStart('/');
        }

        return Version + path;
    }

    /// <summary>The path of Microsoft Graph's next link, which is a whole address.</summary>
    /// <returns>Null when the link leads anywhere else.</returns>
    public static string? GraphNext(string link, Uri baseAddress) =>
        Local(link, baseAddress) is { } path && path.StartsWith("/v1.0/", StringComparison.Ordinal) ? path : null;

    private static string? Local(string link, Uri baseAddress)
    {
        // On Unix a text that begins with a slash counts as an absolute file address.
        if (!Uri.TryCreate(link, UriKind.Absolute, out var absolute) || absolute.Scheme == Uri.UriSchemeFile)
        {
            return link;
        }

        var isOurs = Uri.Compare(absolute, baseAddress, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
        return isOurs ? absolute.PathAndQuery : null;
    }

    // What OData writes in a filter, readable where an address may have it.
    private static string ODataText(string filter) => Uri.EscapeDataString(filter).Replace("%27", "'").Replace("%2F", "/");

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string FilterJson(CustomerFilter filter) =>
        $$"""{"Field":"{{filter.Field}}","Value":{{JsonConvert.ToString(filter.Prefix)}},"Operator":"starts_with"}""";
}
