using System;
using System.Collections.Generic;
using System.Globalization;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Audit;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Diagnostics;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Invitations.Links;
using PartnerRelationships.Core.Licences;
using PartnerRelationships.Core.Profiles;
using PartnerRelationships.Core.Subscriptions;
using PartnerRelationships.Core.Transfers;
using PartnerRelationships.Core.Users;
using PartnerRelationships.Fuzz.Running;

namespace PartnerRelationships.Fuzz.Targets.Service;

/// <summary>What Partner Center answers.</summary>
internal static class PartnerCenterTargets
{
    private static readonly Guid Id = new("5ea35cac-120a-4300-b7fd-ec4f873f4a9f");
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static RequestTicket Ticket => new(Id);

    public static IEnumerable<IFuzzTarget> All =>
    [
        new ServiceTarget("profile", (client, _) => client.Profiles.GetAsync(None)),
        new ServiceTarget("customers", (client, answer) => Count<PartnerCustomer>.OfAsync(answer, sink => client.Customers.ListAsync(null, sink, None), keys: "id")),
        new ServiceTarget("customer", (client, _) => client.Customers.GetAsync(Id, None)),
        new ServiceTarget("new-customer", (client, _) => client.Customers.CreateAsync(Creation, Ticket, None)),
        new ServiceTarget("partners", (client, answer) => Count<IndirectProvider>.OfAsync(answer, client.Partners.ListProvidersAsync(None))),
        new ServiceTarget("resellers", (client, answer) => Count<IndirectReseller>.OfAsync(answer, client.Partners.ListResellersOfAsync(Id, None))),
        new ServiceTarget("invitation-link", async (client, _) => InvitationLink.WithProvider(await client.InvitationLinks.GetAsync(Id, None), Id)),
        new ServiceTarget("subscriptions", (client, answer) => Count<PartnerCustomerSubscription>.OfAsync(answer, client.Subscriptions.ListAsync(Id, None))),
        new ServiceTarget("entitlements", (client, _) => client.Subscriptions.ListEntitlementsAsync(Id, None)),
        new ServiceTarget("subscription", ChangeSubscriptionAsync),
        new ServiceTarget("users", (client, answer) => Count<PartnerCustomerUser>.OfAsync(answer, sink => client.Users.ListAsync(Id, deleted: false, sink, None))),
        new ServiceTarget("user", (client, _) => client.Users.UpdateAsync(Id, Id, new UserEdit { DisplayName = "Ada" }, Ticket, None)),
        new ServiceTarget("new-user", (client, _) => client.Users.CreateAsync(Id, new UserCreation(new UserEdit { UserPrincipalName = "ada@example.com" }, new UserPassword(new SecureString(), ForceChange: true)), Ticket, None)),
        new ServiceTarget("skus", (client, answer) => Count<PartnerCustomerSku>.OfAsync(answer, client.Licenses.ListSkusAsync(Id, None))),
        new ServiceTarget("licenses", (client, answer) => Count<PartnerCustomerUserLicense>.OfAsync(answer, client.Licenses.ListAsync(Id, Id, None))),
        new ServiceTarget("license-update", (client, _) => client.Licenses.ChangeAsync(new LicenseUpdate(Id, Id, [new LicenseGrant("sku", [])], []), Ticket, None)),
        new ServiceTarget("roles", (client, answer) => Count<PartnerCustomerRole>.OfAsync(answer, client.Roles.ListAsync(Id, None))),
        new ServiceTarget("role-members", (client, answer) => Count<PartnerCustomerRoleMember>.OfAsync(answer, client.Roles.ListMembersAsync(new PartnerCustomerRole { CustomerId = Id, RoleId = "role" }, None))),
        new ServiceTarget("billing", async (client, _) => await client.CustomerProfiles.UpdateBillingAsync(await client.CustomerProfiles.GetBillingAsync(Id, None), new BillingEdit { City = "Szeged", Email = "a@b.example" }, Ticket, None)),
        new ServiceTarget("organization", (client, _) => client.CustomerProfiles.GetOrganizationAsync(Id, None)),
        new ServiceTarget("domains", (client, _) => client.CustomerProfiles.ListDomainsAsync(Id, None)),
        new ServiceTarget("qualifications", (client, answer) => Count<CustomerQualification>.OfAsync(answer, client.CustomerProfiles.ListQualificationsAsync(Id, None))),
        new ServiceTarget("agreement-templates", (client, _) => client.Agreements.ListTemplatesAsync(None)),
        new ServiceTarget("agreements", (client, answer) => Count<PartnerCustomerAgreement>.OfAsync(answer, client.Agreements.ListAsync(Id, None))),
        new ServiceTarget("new-agreement", (client, _) => client.Agreements.ConfirmAsync(new PartnerCustomerAgreement { CustomerId = Id, AgreementType = "MicrosoftCustomerAgreement", TemplateId = "t", AgreedOn = Day, FirstName = "A", LastName = "L", Email = "a@b.example" }, Ticket, None)),
        new ServiceTarget("direct-agreement", (client, _) => client.Agreements.IsSignedDirectlyAsync(Id, None)),
        new ServiceTarget("address", (client, _) => client.CreationChecks.CheckAddressAsync(new CustomerAddress { Country = "HU", City = "Szeged" }, None)),
        new ServiceTarget("country-rules", (client, _) => client.CreationChecks.GetCountryRulesAsync("HU", None)),
        new ServiceTarget("reseller-check", (client, _) => client.CreationChecks.CheckResellerAsync("1234567", None)),
        new ServiceTarget("removal", (client, _) => client.Removals.RemoveAsync(Id, Ticket, None)),
        new ServiceTarget("transfers", (client, _) => client.Transfers.ListAsync(Id, None)),
        new ServiceTarget("transfer", TransferAsync),
        new ServiceTarget("audit", (client, answer) => Count<AuditRecord>.OfAsync(answer, sink => client.Audit.ListAsync(Day, null, Id, sink, None))),
        new ServiceTarget("webhook-events", (client, _) => client.Webhooks.ListEventsAsync(None)),
        new ServiceTarget("webhook", (client, _) => client.Webhooks.GetAsync(None)),
        new ServiceTarget("webhook-test", async (client, _) => await client.Webhooks.GetTestAsync(await client.Webhooks.SendTestAsync(None), None)),
        new ServiceTarget("consent", (client, _) => client.Consent.AcceptAsync(new ConsentRequest(new Uri("https://service.example/x"), "Contoso", null, null, null), None)),
        new ServiceTarget("refusals", (client, _) => client.Customers.GetAsync(Id, None)),
        new ServiceTarget("probe", async (client, _) =>
        {
            foreach (var question in Enum.GetValues<ProbeQuestion>())
            {
                await client.Probe.AskAsync(question, None);
            }
        }),
    ];

    private static CustomerCreation Creation => new()
    {
        Name = "Contoso", Domain = "contoso.onmicrosoft.com", Email = "a@b.example", FirstName = "Ada", LastName = "Lovelace", AddressLine = "1 Street", City = "Szeged", PostalCode = "6720", Country = "HU",
    };

    private static async Task ChangeSubscriptionAsync(PartnerCenter.PartnerCenterClient client, Mutation.Answer answer)
    {
        var before = await client.SubscriptionChanges.GetAsync(Id, "s", None);
        await client.SubscriptionChanges.ChangeAsync(before, new SubscriptionEdit { Quantity = 3, AutoRenew = false, FriendlyName = "x", ClearsNextTerm = true }, Ticket, None);
    }

    private static async Task TransferAsync(PartnerCenter.PartnerCenterClient client, Mutation.Answer answer)
    {
        var transfer = await client.Transfers.GetAsync(Id, "t", None);
        await client.Transfers.AcceptAsync(transfer, ["s"], Ticket, None);
        await client.Transfers.CreateAsync(new TransferRequest { CustomerId = Id, CustomerName = string.Create(CultureInfo.InvariantCulture, $"{Id}") }, Ticket, None);
    }
}
