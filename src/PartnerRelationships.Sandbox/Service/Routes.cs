using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Agreements;
using PartnerRelationships.Sandbox.Audit;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.DelegatedAdmin;
using PartnerRelationships.Sandbox.Entitlements;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Invitations;
using PartnerRelationships.Sandbox.Licences;
using PartnerRelationships.Sandbox.Mail;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Profiles;
using PartnerRelationships.Sandbox.Relationships;
using PartnerRelationships.Sandbox.Roles;
using PartnerRelationships.Sandbox.Settings;
using PartnerRelationships.Sandbox.Subscriptions;
using PartnerRelationships.Sandbox.Transfers;
using PartnerRelationships.Sandbox.Users;
using PartnerRelationships.Sandbox.Validations;
using PartnerRelationships.Sandbox.Webhooks;

namespace PartnerRelationships.Sandbox.Service;

/// <summary>Every operation that the service has; the first match answers.</summary>
internal static class Routes
{
    public static IReadOnlyList<Route> For(PartnerRights rights, SandboxOptions options, Lingering lingering, TransferCompletion transfers, IClock clock)
    {
        var outbox = new Outbox(rights.Partner, clock);
        var trail = new AuditTrail(clock, outbox.Note);
        return
        [
            .. PartnerCenter(rights, options, lingering, clock, trail),
            .. Transfers(rights, transfers, options, clock),
            new("GET", "v1/auditrecords", new AuditOperations(rights.Partner, clock, options.AuditDelay).List),
            .. Profiles(rights.Partner, clock, trail),
            .. Agreements(rights, clock, trail),
            .. Users(rights.Partner, clock, trail),
            .. Licences(rights.Partner, clock, trail),
            .. Roles(rights.Partner, clock, trail),
            .. Graph(rights.Partner, options, clock, trail),
            .. Webhooks(rights.Partner, outbox, clock),
        ];
    }

    private static IReadOnlyList<Route> Transfers(PartnerRights rights, TransferCompletion completion, SandboxOptions options, IClock clock)
    {
        const string All = "v1/customers/{}/transfers", One = All + "/{}";
        var transfers = new TransferOperations(rights, completion, options.TransferDelay, clock);
        return
        [
            new("GET", All, transfers.List),
            new("POST", All, transfers.Create),
            new("GET", One, transfers.Get),
            new("PATCH", One, transfers.Change),
            new("DELETE", One, transfers.Withdraw),
        ];
    }

    private static IReadOnlyList<Route> Webhooks(OwnPartner partner, Outbox outbox, IClock clock)
    {
        const string Registration = "webhooks/v1/registration", Tests = Registration + "/validationEvents";
        var webhooks = new WebhookOperations(partner, outbox, clock);
        return
        [
            new("GET", Registration, WebhookOperations.Get),
            new("POST", Registration, webhooks.Create),
            new("PUT", Registration, webhooks.Replace),
            new("GET", Registration + "/events", WebhookOperations.Events),
            new("POST", Tests, webhooks.Test),
            new("GET", Tests + "/{}", webhooks.TestState),
            new("GET", "sandbox/notifications", outbox.Due),
            new("POST", "sandbox/notifications/{}", outbox.Report),
        ];
    }

    private static IReadOnlyList<Route> PartnerCenter(PartnerRights rights, SandboxOptions options, Lingering lingering, IClock clock, AuditTrail trail)
    {
        var partner = rights.Partner;
        var customers = new CustomerOperations(partner);
        var change = new ChangeCustomerOperation(rights, new Removal(rights, options, lingering, clock, trail), trail);
        var subscriptions = new SubscriptionOperations(rights, clock, trail, options.SubscriptionDelay);
        var relationships = new RelationshipOperations(partner);
        var link = new InvitationLink(partner, options.InvitationLinks);
        var invitations = new InvitationOperations(link);
        var consents = new ConsentOperations(partner, link, trail);
        var profiles = new ProfileOperations(partner);
        return
        [
            new("GET", "v1/customers", new CustomerListOperation(partner).List),
            new("POST", "v1/customers", new CreateCustomerOperation(rights, trail).Create),
            new("GET", "v1/customers/relationshiprequests", invitations.Request),
            new("GET", "v1/customers/{}", customers.Get),
            new("PATCH", "v1/customers/{}", change.Change),
            new("GET", "v1/customers/{}/profiles/company", (call, db) => customers.GetProfile(call, db, "companyProfile")),
            new("GET", "v1/customers/{}/profiles/billing", (call, db) => customers.GetProfile(call, db, "billingProfile")),
            new("GET", "v1/customers/{}/relationships", relationships.OfCustomer),
            new("GET", "v1/customers/{}/subscriptions", subscriptions.List),
            new("GET", "v1/customers/{}/subscriptions/{}", subscriptions.Get),
            new("PATCH", "v1/customers/{}/subscriptions/{}", subscriptions.Change),
            new("GET", "v1/customers/{}/subscriptions/{}/operations/{}", subscriptions.Operation),
            new("GET", "v1/customers/{}/subscriptions/{}/azureEntitlements", subscriptions.ListAzure),
            new("POST", "v1/customers/{}/subscriptions/{}/azureEntitlements/{}/cancel", subscriptions.CancelAzure),
            new("GET", "v1/customers/{}/entitlements", new EntitlementOperations(partner).List),
            new("GET", "v1/relationships", relationships.List),
            new("HEAD", "v1/domains/{}", CustomerOperations.Domain),
            new("GET", "v1/countryvalidationrules/{}", ValidationOperations.Country),
            new("POST", "v1/validations/address", ValidationOperations.Address),
            new("POST", "v1/partners/validateresellers", new ResellerValidation(partner).Validate),
            new("GET", "v1/profiles/organization", profiles.Organization),
            new("GET", "v1/profiles/mpn", profiles.Mpn),
            new("GET", "v1/profiles/legalbusiness", profiles.LegalBusiness),
            new("GET", "sandbox/consents", consents.Describe),
            new("GET", "sandbox/consents/{}", consents.Outcome),
            new("POST", "sandbox/consents", consents.Accept),
        ];
    }

    private static IReadOnlyList<Route> Profiles(OwnPartner partner, IClock clock, AuditTrail trail)
    {
        const string One = "v1/customers/{}";
        var profiles = new CustomerProfiles(partner, new AccountAccess(partner, clock), trail);
        return
        [
            new("PUT", One + "/profiles/billing", profiles.ChangeBilling),
            new("GET", One + "/organization", profiles.Organization),
            new("GET", One + "/customDomains", profiles.Domains),
            new("GET", One + "/qualifications", profiles.Qualifications),
        ];
    }

    private static IReadOnlyList<Route> Agreements(PartnerRights rights, IClock clock, AuditTrail trail)
    {
        const string One = "v1/customers/{}";
        var agreements = new AgreementOperations(rights, clock, trail);
        return
        [
            new("GET", "v1/agreements", AgreementOperations.Templates),
            new("GET", One + "/agreements", agreements.List),
            new("POST", One + "/agreements", agreements.Confirm),
            new("GET", One + "/directSignedMicrosoftCustomerAgreementStatus", agreements.IsSignedDirectly),
        ];
    }

    private static IReadOnlyList<Route> Users(OwnPartner partner, IClock clock, AuditTrail trail)
    {
        const string All = "v1/customers/{}/users", One = All + "/{}";
        var users = new UserOperations(partner, new AccountAccess(partner, clock), clock, trail);
        return
        [
            new("GET", All, users.List),
            new("POST", All, users.Create),
            new("GET", One, users.Get),
            new("PATCH", One, users.Change),
            new("DELETE", One, users.Delete),
            new("PATCH", One + "/resetpassword", users.ResetPassword),
        ];
    }

    private static IReadOnlyList<Route> Licences(OwnPartner partner, IClock clock, AuditTrail trail)
    {
        const string One = "v1/customers/{}/users/{}";
        var licenses = new LicenseOperations(new AccountAccess(partner, clock), clock, trail);
        return
        [
            new("GET", "v1/customers/{}/subscribedskus", licenses.Skus),
            new("GET", One + "/licenses", licenses.OfUser),
            new("POST", One + "/licenseupdates", licenses.Update),
        ];
    }

    private static IReadOnlyList<Route> Roles(OwnPartner partner, IClock clock, AuditTrail trail)
    {
        const string All = "v1/customers/{}/directoryroles", Members = All + "/{}/usermembers";
        var roles = new RoleOperations(new AccountAccess(partner, clock), clock, trail);
        return
        [
            new("GET", All, roles.List),
            new("GET", Members, roles.Members),
            new("POST", Members, roles.Add),
            new("DELETE", Members + "/{}", roles.Remove),
            new("GET", "v1/customers/{}/users/{}/directoryroles", roles.OfUser),
        ];
    }

    private static IReadOnlyList<Route> Graph(OwnPartner partner, SandboxOptions options, IClock clock, AuditTrail trail)
    {
        const string All = DelegatedAdminResource.Path, One = All + "/{}";
        var relationships = new DelegatedAdminOperations(partner, clock);
        var requests = new DelegatedAdminRequests(partner, relationships, options.ActivationDelay, clock, trail);
        var mails = new MailOperations(clock);
        return
        [
            new("GET", All, relationships.List) { Options = ["$filter", .. GraphPage.Options] },
            new("POST", All, relationships.Create),
            new("GET", One, relationships.Get) { Options = ["$select"] },
            new("PATCH", One, relationships.Change),
            new("DELETE", One, relationships.Delete),
            new("GET", One + "/requests", requests.List) { Options = GraphPage.Options },
            new("POST", One + "/requests", requests.Create),
            new("GET", One + "/requests/{}", requests.Get),
            .. Assignments(partner, relationships, clock),
            new("POST", "v1.0/me/sendMail", mails.Send),
            new("POST", "v1.0/users/{}/sendMail", mails.Send),
            new("POST", "sandbox/delegatedadmin", requests.Provide),
            new("GET", "sandbox/delegatedadmin/{}", requests.Describe),
            new("POST", "sandbox/delegatedadmin/{}/approve", requests.Approve),
            new("POST", "sandbox/delegatedadmin/{}/decline", requests.Decline),
            new("GET", "sandbox/mails", MailOperations.List),
        ];
    }

    private static IReadOnlyList<Route> Assignments(OwnPartner partner, DelegatedAdminOperations relationships, IClock clock)
    {
        const string All = DelegatedAdminResource.Path + "/{}/accessAssignments", One = All + "/{}", Operations = DelegatedAdminResource.Path + "/{}/operations";
        var groups = new PartnerGroups(partner);
        var operations = new LongOperations(partner, relationships, clock);
        var assignments = new AssignmentOperations(partner, relationships, groups, operations, clock);
        return
        [
            new("GET", All, assignments.List) { Options = GraphPage.Options },
            new("POST", All, assignments.Create),
            new("GET", One, assignments.Get) { Options = ["$select"] },
            new("PATCH", One, assignments.Change),
            new("DELETE", One, assignments.Delete),
            new("GET", Operations, operations.List) { Options = GraphPage.Options },
            new("GET", Operations + "/{}", operations.Get),
            new("GET", PartnerGroups.Path, groups.List) { Options = ["$filter", .. GraphPage.Options] },
            new("GET", PartnerGroups.Path + "/{}", groups.Get) { Options = ["$select"] },
        ];
    }
}
