using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using PartnerRelationships.Commands;

namespace PartnerRelationships.Cmdlets.Tests.Hosting;

/// <summary>The parameters that name something which is there already, found by what they are called and of which type they are.</summary>
internal static class CompletedParameters
{
    /// <summary>Command, parameter, and what the parameter names.</summary>
    public static IReadOnlyList<(string Command, string Parameter, string Kind)> All { get; } =
    [
        .. typeof(GetPartnerCustomerCommand).Assembly.GetExportedTypes().Where(type => type.IsDefined(typeof(CmdletAttribute)))
            .SelectMany(type => type.GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute)))
                .Select(property => (Command(type), property.Name, Kind: KindOf(type, property)))).Where(one => one.Kind is not null).Select(one => (one.Item1, one.Name, one.Kind!)),
    ];

    private static string Command(Type type) => type.GetCustomAttribute<CmdletAttribute>() is { } cmdlet ? $"{cmdlet.VerbName}-{cmdlet.NounName}" : "";

    private static string? KindOf(Type command, PropertyInfo parameter)
    {
        var type = parameter.PropertyType.IsArray ? parameter.PropertyType.GetElementType()! : Nullable.GetUnderlyingType(parameter.PropertyType) ?? parameter.PropertyType;
        return parameter.Name switch
        {
            _ when type == typeof(CustomerReference) => "customer",
            "Protected" => "customer",
            "Name" or "LiteralName" or "Domain" when command.GetProperty("LiteralName") is not null => "customer's " + parameter.Name,
            "Reseller" or "IndirectReseller" when type == typeof(PartnerReference) => "reseller",
            _ when type == typeof(PartnerReference) => "provider",
            "InvitationId" => "invitation",
            "RunId" => "run",
            "Channel" => "channel",
            "Culture" => "culture",
            "SecretName" => "secret",
            "Vault" => "vault",
            "Name" or "Role" when command.Name.Contains("PartnerCustomerRole", StringComparison.Ordinal) => "role of a tenant",
            "Role" or "DelegatedAdminRole" => "role",
            "Product" => "product",
            "Add" or "Remove" when command == typeof(SetPartnerCustomerUserLicenseCommand) => "product",
            _ => null,
        };
    }
}
