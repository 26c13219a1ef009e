namespace PartnerRelationships.Storage.Databases;

/// <summary>What the ledger's databases say each in its own way.</summary>
internal abstract class SqlDialect
{
    /// <summary>A condition: the column's text is the parameter's, in any case of the letters a to z.</summary>
    public abstract string SameText(string column, string parameter);

    /// <summary>An expression: where a text stands in another, from 1; 0 for nowhere.</summary>
    public abstract string Position(string text, string part);

    /// <summary>A condition: the expression's value is one of the parameter's, which is a list.</summary>
    public abstract string IsIn(string expression, string parameter);

    /// <summary>A column that a condition names without that its index is used: another one finds fewer rows.</summary>
    public abstract string Unindexed(string column);

    /// <summary>The present moment, in milliseconds since 1970: a shared database's own clock, else what the caller says.</summary>
    /// <param name="said">What the caller says, as an expression.</param>
    public abstract string Clock(string said);

    /// <summary>Ends a SELECT: its rows are locked, and those that somebody else has locked are left out.</summary>
    public abstract string LockingFreeRows { get; }
}
