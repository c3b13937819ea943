const enforcement = {} as const;

export default enforcement;
