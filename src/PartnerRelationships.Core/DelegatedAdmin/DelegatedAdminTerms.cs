using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.DelegatedAdmin;

/// <summary>Which rights are asked for, and for how long; checked before anything is sent (contract §6.1).</summary>
public sealed record DelegatedAdminTerms
{
    /// <summary>The longest that a relationship may last, in days.</summary>
    public const int LongestDays = 730;

    private const int LongestName = 50;

    private readonly List<Guid> roles;
    private readonly int days;
    private readonly bool autoExtend;

    /// <summary>Takes the terms.</summary>
    /// <param name="roles">The directory roles, by name or template id.</param>
    /// <param name="days">How long, in days: 1 to <see cref="LongestDays"/>.</param>
    /// <param name="autoExtend">Whether it is extended automatically by half a year.</param>
    /// <exception cref="InvalidInputException">A role is unknown (DelegatedAdminRoleUnknown), or Graph would refuse the terms (DelegatedAdminTermsInvalid).</exception>
    public DelegatedAdminTerms(IEnumerable<string> roles, int days, bool autoExtend)
    {
        this.roles = roles.Select(DirectoryRoles.Find).Distinct().ToList();
        this.days = days;
        this.autoExtend = autoExtend;
        if (this.roles.Count == 0 || days is < 1 or > LongestDays)
        {
            throw Invalid($"A delegated admin relationship has at least one role and lasts 1 to {LongestDays} days.");
        }

        if (autoExtend)
        {
            RequireExtendable(this.roles);
        }
    }

    /// <summary>Refuses the roles with which a relationship cannot be extended automatically (contract A§5.2).</summary>
    /// <exception cref="InvalidInputException">Global Administrator is among them (DelegatedAdminTermsInvalid).</exception>
    public static void RequireExtendable(IEnumerable<Guid> roles)
    {
        if (roles.Contains(DirectoryRoles.GlobalAdministrator))
        {
            throw Invalid("A delegated admin relationship with the Global Administrator role cannot be extended automatically.");
        }
    }

    /// <summary>The request to a customer, under a name of its own.</summary>
    /// <param name="customer">Who it is, in a word; it becomes a part of the relationship's name.</param>
    /// <param name="key">Makes the name another one each time.</param>
    /// <param name="customerId">The only tenant that may approve it; null when it is not known yet.</param>
    public DelegatedAdminRequest For(string customer, Guid key, Guid? customerId)
    {
        var tail = $" {key.ToString("N").Substring(0, 8)}";
        var room = LongestName - tail.Length;
        var name = customer.Length <= room ? customer : customer.Substring(0, char.IsHighSurrogate(customer[room - 1]) ? room - 1 : room);
        return Request($"{name.TrimEnd()}{tail}", customerId);
    }

    /// <summary>The request to a customer, under the name that somebody gave it.</summary>
    /// <exception cref="InvalidInputException">Graph would not take the name (DelegatedAdminNameInvalid).</exception>
    public DelegatedAdminRequest Named(string name, Guid? customerId) => name.Trim() is { Length: > 0 and <= LongestName } text
        ? Request(text, customerId)
        : throw new InvalidInputException("DelegatedAdminNameInvalid", $"The name of a delegated admin relationship has 1 to {LongestName} characters; '{name}' has {name.Trim().Length}.")
        {
            RecommendedAction = "Give a shorter name, or leave it out to use one made from the customer's name.",
        };

    private DelegatedAdminRequest Request(string name, Guid? customerId) => new(name, TimeSpan.FromDays(days), roles, customerId, autoExtend);

    private static InvalidInputException Invalid(string message) => new("DelegatedAdminTermsInvalid", message)
    {
        RecommendedAction = "Ask for fewer roles or another duration; leave -AutoExtend out for the Global Administrator role.",
    };
}
