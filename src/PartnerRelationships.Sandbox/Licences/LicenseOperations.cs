using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Audit;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.DelegatedAdmin;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Store;
using PartnerRelationships.Sandbox.Subscriptions;
using PartnerRelationships.Sandbox.Users;

namespace PartnerRelationships.Sandbox.Licences;

/// <summary>What a customer has licences of, and what its users have (contract §5.14, A§6).</summary>
internal sealed class LicenseOperations(AccountAccess access, IClock clock, AuditTrail trail)
{
    private static readonly string[] SkuReaders = ["Directory Readers", "Global Reader", "User Administrator", "License Administrator"];
    private static readonly string[] Readers = ["Directory Readers", "License Administrator", "User Administrator", "Directory Writers"];
    private static readonly string[] Writers = ["License Administrator", "User Administrator", "Directory Writers"];

    public Answer Skus(Call call, Session db)
    {
        var customer = access.Customer(call, db, SkuReaders);
        var groups = Groups(call);
        var (units, _) = Read(db, customer, UserStore.Of(db, customer, clock.Now));
        return Answer.Ok(Resource.Collection([.. units.Where(sku => groups.Contains(sku.Product.Group)).Select(sku => sku.ToJson())]));
    }

    public Answer OfUser(Call call, Session db)
    {
        var customer = access.Customer(call, db, Readers);
        var user = UserStore.Active(db, customer, call.Args[1], clock.Now);
        var groups = Groups(call);
        return Answer.Ok(Resource.Collection([.. Held(db, customer, user).Where(license => groups.Contains(license.Product.Group)).Select(license => license.ToJson())]));
    }

    public Answer Update(Call call, Session db)
    {
        var customer = access.Customer(call, db, Writers);
        var users = UserStore.Of(db, customer, clock.Now);
        var user = UserStore.Active(users, call.Args[1]);
        var update = LicenseUpdate.Read(call.ReadBody());
        var (units, licenses) = Read(db, customer, users);
        var rules = new LicenseRules(user, units, licenses.Of(user.Id));
        licenses.Save(user.Id, rules.Apply(update));
        var body = new JObject
        {
            ["licensesToAssign"] = new JArray(update.Assign.Select(grant => grant.ToJson())),
            ["licensesToRemove"] = new JArray(update.Remove),
            ["licenseWarnings"] = new JArray(update.Assign.Select(rules.Warning).OfType<JObject>()),
            ["attributes"] = Resource.Attributes("LicenseUpdate"),
        };
        trail.Note(db, call, new AuditEntry("update_customer_user_licenses", AuditEntry.License, customer.Id, customer.Name, body) { Data = AuditEntry.OfUser(user.Id) });
        return Answer.Of(201, body);
    }

    // Only what a user began with depends on the others.
    private IReadOnlyList<License> Held(Session db, CustomerRow customer, UserRow user) =>
        LicenseStore.Kept(db, customer, user) ?? (SeededUsers.IsOne(customer, user) ? Read(db, customer, UserStore.Of(db, customer, clock.Now)).Licenses.Of(user.Id) : []);

    private (IReadOnlyList<SkuUnits> Units, LicenseStore Licenses) Read(Session db, CustomerRow customer, List<UserRow> users)
    {
        var subscriptions = SubscriptionRow.Of(db, customer.Seq, clock.Now);
        var licenses = LicenseStore.Open(db, customer, users, subscriptions);
        return (SkuUnits.Of(subscriptions, licenses), licenses);
    }

    // Without a request for groups, the service returns only the first one.
    private static HashSet<string> Groups(Call call)
    {
        var asked = call.QueryAll("licenseGroupIds");
        return new(asked.Count == 0 ? [Product.FirstGroup] : asked, StringComparer.OrdinalIgnoreCase);
    }
}
