using System;
using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Takes whatever has a CustomerId in place of the id: a customer, its readiness, its removal, also as it came back from a file or a job.</summary>
public sealed class CustomerObjectAttribute : ArgumentTransformationAttribute
{
    /// <summary>A property of objects that are not taken, since another parameter takes them; null for none.</summary>
    public string? ExceptWith { get; set; }

    /// <summary>Whether a row of a list is taken as <see cref="CustomerRowAttribute"/> takes it.</summary>
    public bool OrRow { get; set; }

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        Arguments.Each(inputData, item => (OrRow ? CustomerRowAttribute.ReferenceTo(item) : null) ?? ReferenceTo(item) ?? (object)item);

    private CustomerReference? ReferenceTo(PSObject item) => item.BaseObject is CustomerReference || (ExceptWith is not null && item.Properties[ExceptWith] is not null)
        ? null
        : Arguments.Value(item, "CustomerId") switch
        {
            Guid id => new CustomerReference(id) { Name = NameOf(item) },
            string text => new CustomerReference(text) { Name = NameOf(item) },
            _ => null,
        };

    private static string? NameOf(PSObject item) => Arguments.Value(item, "CustomerName") as string ?? Arguments.Value(item, "Name") as string;
}
