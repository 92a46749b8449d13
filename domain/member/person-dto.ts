export interface PersonDto {
  id: string;
  name: string;
}
