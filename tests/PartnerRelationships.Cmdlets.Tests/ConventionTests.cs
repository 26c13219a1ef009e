using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using PartnerRelationships.Commands;

namespace PartnerRelationships.Cmdlets.Tests;

public sealed class ConventionTests
{
    private static readonly Assembly Cmdlets = typeof(GetPartnerCustomerCommand).Assembly;
    private static readonly Assembly Shared = typeof(PartnerCustomer).Assembly;

    public static TheoryData<Type> Commands => [.. Cmdlets.GetExportedTypes().Where(type => type.IsDefined(typeof(CmdletAttribute), false))];

    [Theory, MemberData(nameof(Commands))]
    public void A_command_has_an_approved_verb_and_is_named_like_its_class(Type command)
    {
        var cmdlet = command.GetCustomAttribute<CmdletAttribute>()!;
        var approved = new[] { typeof(VerbsCommon), typeof(VerbsCommunications), typeof(VerbsLifecycle), typeof(VerbsData), typeof(VerbsDiagnostic), typeof(VerbsSecurity), typeof(VerbsOther) }
            .SelectMany(verbs => verbs.GetFields()).Select(verb => (string)verb.GetRawConstantValue()!);

        Assert.Contains(cmdlet.VerbName, approved);
        Assert.Equal($"{cmdlet.VerbName}{cmdlet.NounName}Command", command.Name);
    }

    [Theory, MemberData(nameof(Commands))]
    public void What_changes_something_can_be_asked_first(Type command)
    {
        var cmdlet = command.GetCustomAttribute<CmdletAttribute>()!;

        // One that compares writes where it makes a plan of what it found.
        var changes = cmdlet.VerbName is not ("Get" or "Measure" or "Connect" or "Disconnect" or "Test" or "Resolve" or "Compare") || command == typeof(CompareCustomerRelationshipCommand);

        Assert.Equal(changes, cmdlet.SupportsShouldProcess);
        // What cuts somebody off, binds to pay, hands orders over, gives rights over a tenant, or is a word given to Microsoft asks by itself.
        Type[] weighty =
        [
            typeof(SetPartnerCustomerSubscriptionCommand), typeof(ResumePartnerCustomerSubscriptionCommand), typeof(AddPartnerCustomerRoleMemberCommand), typeof(NewPartnerCustomerAgreementCommand),
            typeof(AddDelegatedAdminAssignmentCommand), typeof(SetDelegatedAdminAssignmentCommand), typeof(ApprovePartnerCustomerTransferCommand),
        ];
        Assert.Equal(cmdlet.VerbName is "Remove" or "Invoke" or "Stop" or "Suspend" || weighty.Contains(command), cmdlet.ConfirmImpact == ConfirmImpact.High);
    }

    [Theory, MemberData(nameof(Commands))]
    public void A_command_says_what_it_writes_and_works_on_a_named_connection(Type command)
    {
        var name = command.GetCustomAttribute<CmdletAttribute>()!;
        if (name.VerbName != "Disconnect")
        {
            Assert.All(command.GetCustomAttributes<OutputTypeAttribute>().SelectMany(output => output.Type), output => Assert.Equal(Shared, output.Type.Assembly));
            Assert.NotEmpty(command.GetCustomAttributes<OutputTypeAttribute>());
        }

        if (name.NounName is not ("PartnerCenter" or "PartnerCenterConnection" or "PartnerCenterError") && command != typeof(GetRelationshipPlanCommand))
        {
            Assert.Equal(typeof(PartnerCenterConnection), command.GetProperty("Connection")!.PropertyType);
        }
    }

    [Theory, MemberData(nameof(Commands))]
    public void A_customer_can_be_piped_by_value_and_by_name_and_is_completed(Type command)
    {
        if (command.GetProperty("CustomerId") is { } customer)
        {
            Assert.All(customer.GetCustomAttributes<ParameterAttribute>(), parameter => Assert.True(parameter.ValueFromPipeline && parameter.ValueFromPipelineByPropertyName));
            Assert.NotNull(customer.GetCustomAttribute<ArgumentCompleterAttribute>());
        }
    }

    [Fact]
    public void Users_meet_types_of_the_framework_of_PowerShell_and_of_Shared_only()
    {
        var strangers = Cmdlets.GetExportedTypes().Concat(Shared.GetExportedTypes())
            .SelectMany(type => PublicTypesOf(type).Append(type.BaseType!).Select(seen => (type, seen)))
            .Where(pair => pair.seen is not null && IsStranger(pair.seen))
            .Select(pair => $"{pair.type.Name}: {pair.seen}");

        Assert.Empty(strangers);
    }

    [Fact]
    public void Models_have_properties_no_fields() =>
        Assert.Empty(Shared.GetExportedTypes().Where(type => !type.IsEnum).SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)));

    private static IEnumerable<Type> PublicTypesOf(Type type) =>
        type.GetProperties().Select(property => property.PropertyType)
            .Concat(type.GetConstructors().SelectMany(constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType)));

    private static bool IsStranger(Type type)
    {
        var name = (type.IsArray ? type.GetElementType()! : type).Assembly.GetName().Name!;
        return name is not ("PartnerRelationships.Shared" or "PartnerRelationships.Cmdlets" or "System.Management.Automation")
            && !name.StartsWith("System.", StringComparison.Ordinal);
    }
}
